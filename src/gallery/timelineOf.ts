import { endOf, type ImageList, type ImageStretch } from './imageList.ts'
import { isWithin, spanOf } from './splitByDate.ts'

export interface TimelineMonth {
  /** Its first moment, epoch ms. */
  at: number
  /** Of its newest picture; between pictures that are here it is an estimate. */
  position: number
  count: number
  /** Whether all its pictures are here, or next to one that is: then the count is the truth. */
  isKnown: boolean
}

interface Ends {
  /** When the oldest picture was uploaded, where that is known. */
  oldestAt: number | undefined
  now?: number
}

/** The months of a room, newest first, with the number of their pictures: counted where they are here, else evenly spread. */
export function timelineOf(list: ImageList, { oldestAt, now = Date.now() }: Ends): TimelineMonth[] {
  const counts = new Map<number, { count: number; isKnown: boolean }>()
  let latest = now
  let end = 0

  function add(month: number, count: number, isKnown: boolean) {
    const known = counts.get(month)
    counts.set(month, { count: (known?.count ?? 0) + count, isKnown: isKnown && (known?.isKnown ?? true) })
  }
  function spread(count: number, newerAt: number, olderAt: number) {
    if (count <= 0) return
    const length = Math.max(1, newerAt - olderAt)
    for (let { from } = spanOf(newerAt, 'month'), to = newerAt; ; to = from, from = monthBefore(from)) {
      const part = length === 1 ? 1 : Math.max(0, to - Math.max(from, olderAt)) / length
      add(from, count * part, false)
      if (from <= olderAt) return
    }
  }

  for (const stretch of list.stretches) {
    const { newest, oldest } = datesOf(stretch)
    if (newest === undefined || oldest === undefined) continue
    spread(stretch.start - end, Math.max(latest, newest), newest)
    addStretch(stretch, add)
    latest = oldest
    end = endOf(stretch)
  }
  const rest = list.total - end
  spread(rest, latest, Math.min(latest, oldestAt ?? latest - rest * intervalOf(list)))
  return inOrder(counts)
}

function addStretch({ pages }: ImageStretch, add: (month: number, count: number, isKnown: true) => void) {
  let span = { from: Number.NaN, to: Number.NaN }
  let count = 0
  for (const page of pages) {
    for (const { uploadedAt } of page) {
      if (uploadedAt !== undefined && !isWithin(uploadedAt, span)) {
        if (count > 0 && !Number.isNaN(span.from)) add(span.from, count, true)
        span = spanOf(uploadedAt, 'month')
        count = 0
      }
      count += 1
    }
  }
  add(span.from, count, true)
}

function datesOf({ pages }: ImageStretch): { newest: number | undefined; oldest: number | undefined } {
  const dated = (page: ImageStretch['pages'][number]) =>
    page.filter(({ uploadedAt }) => uploadedAt !== undefined)
  return {
    newest: pages.map(dated).find((page) => page.length > 0)?.[0]?.uploadedAt,
    oldest: pages
      .map(dated)
      .findLast((page) => page.length > 0)
      ?.at(-1)?.uploadedAt,
  }
}

/** Between two pictures, on average of those that are here. */
function intervalOf({ stretches }: ImageList): number {
  let ms = 0
  let count = 0
  for (const stretch of stretches) {
    const { newest, oldest } = datesOf(stretch)
    ms += (newest ?? 0) - (oldest ?? 0)
    count += stretch.count
  }
  return count === 0 ? 0 : ms / count
}

/** Every month from the newest to the oldest, also those without a picture. */
function inOrder(counts: ReadonlyMap<number, { count: number; isKnown: boolean }>): TimelineMonth[] {
  const starts = [...counts.keys()]
  if (starts.length === 0) return []
  const oldest = Math.min(...starts)
  const months: TimelineMonth[] = []
  let position = 0
  for (let at = Math.max(...starts); at >= oldest; at = monthBefore(at)) {
    const { count = 0, isKnown = true } = counts.get(at) ?? {}
    months.push({ at, position: Math.round(position), count: Math.round(count), isKnown })
    position += count
  }
  return months
}

function monthBefore(at: number): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth() - 1).getTime()
}
