import { meteorError } from './answers.ts'

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[]

/** `sort` is the text of a JSON object of 1 and -1; anything else is refused (contract 2.3). */
export function readSort(value: unknown): Sort | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    throw invalidSort(value)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw invalidSort(value)
  return Object.entries(parsed).map(([path, direction]: [string, unknown]) => {
    if (direction !== 1 && direction !== -1) throw invalidSort(value)
    return [path, direction] as const
  })
}

export function sortRows<Row extends object>(rows: readonly Row[], sort: Sort): readonly Row[] {
  return rows.toSorted((left, right) => {
    for (const [path, direction] of sort) {
      const order = compare(read(left, path), read(right, path))
      if (order !== 0) return order * direction
    }
    return 0
  })
}

function invalidSort(value: string) {
  return meteorError('error-invalid-sort', `Invalid sort parameter provided: "${value}"`, {
    helperMethod: 'parseJsonQuery',
  })
}

function read(row: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      row,
    )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Missing values come first in ascending order, as in the database; texts by code unit. */
function compare(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (left === undefined || left === null) return -1
  if (right === undefined || right === null) return 1
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [a, b] = [left, right].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  if (a === b) return 0
  return (a ?? '') < (b ?? '') ? -1 : 1
}
