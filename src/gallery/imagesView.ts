/** What the address of a room's images says, and all that it says. */
export interface ImagesView {
  /** User names or ids, as they were written: pictures of any of them. */
  people: readonly string[]
  kinds: readonly PictureKind[]
  orientation: Orientation | undefined
  minSize: MinSize | undefined
  /** The reader's own days, such as `2026-03-14`, both included. */
  from: string | undefined
  to: string | undefined
  /** In a name or caption. */
  text: string
  sort: ImageSort
}

/** In the order in which they are offered, and stand in an address. */
export const PICTURE_KINDS = ['photo', 'graphic', 'gif', 'drawing', 'other'] as const
export const ORIENTATIONS = ['landscape', 'portrait', 'square'] as const
export const IMAGE_SORTS = ['newest', 'oldest', 'largest', 'name'] as const

export type PictureKind = (typeof PICTURE_KINDS)[number]
export type Orientation = (typeof ORIENTATIONS)[number]
export type ImageSort = (typeof IMAGE_SORTS)[number]

/** Megapixels, or megabytes of the file. */
export interface MinSize {
  amount: number
  unit: 'mp' | 'mb'
}

export const wholeWall: ImagesView = {
  people: [],
  kinds: [],
  orientation: undefined,
  minSize: undefined,
  from: undefined,
  to: undefined,
  text: '',
  sort: 'newest',
}

/** Total: what is unknown or malformed is as if it were not there. */
export function parseImagesView(params: URLSearchParams): ImagesView {
  const kinds = listOf(params, 'type')
  return {
    people: listOf(params, 'person'),
    kinds: PICTURE_KINDS.filter((kind) => kinds.includes(kind)),
    orientation: oneOf(ORIENTATIONS, params.get('orientation')),
    minSize: parseMinSize(params.get('size') ?? ''),
    from: dayOf(params.get('from')),
    to: dayOf(params.get('to')),
    text: params.get('text')?.trim() ?? '',
    sort: oneOf(IMAGE_SORTS, params.get('sort')) ?? wholeWall.sort,
  }
}

/** The query string, without its `?`, in one canonical order; empty for the whole wall. */
export function serializeImagesView(view: ImagesView): string {
  const { people, kinds, orientation, minSize, from, to, text, sort } = view
  return [
    // Commas stay readable: an address is something that people read before they send it.
    people.length > 0 && `person=${people.map(encodeURIComponent).join(',')}`,
    kinds.length > 0 && `type=${kinds.join(',')}`,
    orientation && `orientation=${orientation}`,
    minSize && `size=${serializeMinSize(minSize)}`,
    from && `from=${from}`,
    to && `to=${to}`,
    text && `text=${encodeURIComponent(text)}`,
    sort !== wholeWall.sort && `sort=${sort}`,
  ]
    .filter(Boolean)
    .join('&')
}

/** How many filters are on: all people together are one, and so are both dates. */
export function countFilters(view: ImagesView): number {
  const { people, kinds, orientation, minSize, from, to, text } = view
  return [
    people.length > 0,
    kinds.length > 0,
    orientation !== undefined,
    minSize !== undefined,
    from !== undefined || to !== undefined,
    text !== '',
  ].filter(Boolean).length
}

/** Shows something else than the whole room by date: all of it must be known to be sure. */
export function isNarrowed(view: ImagesView): boolean {
  return countFilters(view) > 0 || view.sort === 'largest' || view.sort === 'name'
}

export function withoutFilters({ sort }: ImagesView): ImagesView {
  return { ...wholeWall, sort }
}

/** `4mp`, `10mb`: in the address, and as the value of a choice. */
export function serializeMinSize({ amount, unit }: MinSize): string {
  return `${String(amount)}${unit}`
}

export function parseMinSize(value: string): MinSize | undefined {
  const [, amount, unit] = /^([1-9]\d{0,3})(mp|mb)$/.exec(value) ?? []
  return amount === undefined ? undefined : { amount: Number(amount), unit: unit === 'mb' ? 'mb' : 'mp' }
}

/** The first moment of a day in the reader's own zone; undefined for what is no day. */
export function startOfDay(day: string): number | undefined {
  const [, year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined) return undefined
  const at = new Date(year, month - 1, date)
  const isSame = at.getFullYear() === year && at.getMonth() === month - 1 && at.getDate() === date
  return isSame ? at.getTime() : undefined
}

function dayOf(value: string | null): string | undefined {
  return value !== null && startOfDay(value) !== undefined ? value : undefined
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | undefined {
  return values.find((known) => known === value)
}

function listOf(params: URLSearchParams, name: string): readonly string[] {
  const values = params.getAll(name).flatMap((value) => value.split(','))
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))]
}
