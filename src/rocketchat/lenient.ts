/** Readers of single values in rows: each gives what is usable, or undefined; none throws. */

export type Json = Readonly<Record<string, unknown>>

export function readRecord(value: unknown): Json | undefined {
  return isRecord(value) ? value : undefined
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Text with something in it. Half of a character becomes a whole one: addresses cannot be made of halves. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.toWellFormed() : undefined
}

export function readTexts(value: unknown): readonly string[] {
  return readList(value).flatMap((text) => readText(text) ?? [])
}

/** What somebody or something is called: in the order of its letters, and no longer than anybody reads. */
export function readName(value: unknown): string | undefined {
  const name = readText(readText(value)?.replaceAll(TURNING, ''))
  return name === undefined || name.length <= MOST_OF_A_NAME
    ? name
    : `${name.slice(0, MOST_OF_A_NAME).toWellFormed()}…`
}

/** Marks that show what follows in another order. Languages written from the right do without them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g

const MOST_OF_A_NAME = 200

export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Sizes and counts. */
export function readPositive(value: unknown): number | undefined {
  const number = readNumber(value)
  return number !== undefined && number > 0 ? number : undefined
}

/** Epoch ms from the ISO text of REST, the `$date` of streams, or a number; what no calendar has is no date. */
export function readDate(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : (readRecord(value)?.['$date'] ?? value)
  return readNumber(new Date(readNumber(at) ?? Number.NaN).getTime())
}

export function readSize(value: unknown): { width: number; height: number } | undefined {
  const record = readRecord(value)
  const width = readPositive(record?.['width'])
  const height = readPositive(record?.['height'])
  return width === undefined || height === undefined ? undefined : { width, height }
}

/** Parses every row it can, and says how many it could not. */
export function readRows<TRow>(
  rows: readonly unknown[],
  parseRow: (row: Json) => TRow | undefined,
): { parsed: TRow[]; dropped: number } {
  const parsed: TRow[] = []
  let dropped = 0
  for (const value of rows) {
    const row = readRecord(value)
    // Copies that the server keeps of edited and deleted rows are nobody's to see.
    if (row?.['_hidden'] === true) continue
    const result = row === undefined ? undefined : attempt(parseRow, row)
    if (result === undefined) dropped += 1
    else parsed.push(result)
  }
  return { parsed, dropped }
}

/** Whatever is in one row, the others are shown. */
function attempt<TRow>(parseRow: (row: Json) => TRow | undefined, row: Json): TRow | undefined {
  try {
    return parseRow(row)
  } catch {
    return undefined
  }
}
