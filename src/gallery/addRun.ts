import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { endOf, type ImageList, type ImageStretch, positionOf, stretchOf } from './imageList.ts'
import { type ImageRun, isReadable, lastReadable, newerThan, type PageCursor } from './imagePages.ts'
import { withoutSome } from './shrunkPages.ts'
import { weavePage } from './weavePage.ts'

/**
 * Takes in what the server answered. A page is placed by pictures that are here already, else counted from the oldest
 * one: uploads in the meantime only push from the other end. What is here already is not repeated.
 */
export function addRun(list: ImageList, run: ImageRun, cursor: PageCursor, now = Date.now()): ImageList {
  // Uploads that were never sent are listed for a day; past that the server has only not cleaned up yet.
  const isSpent = ({ expiresAt }: RoomImage) => expiresAt !== undefined && expiresAt <= now
  const unspent = run.images.filter((image) => !isSpent(image))
  const hidden = joinById(list.hidden, run.images.filter(isSpent))
  const anchor = anchorOf(list, { run, cursor })
  // What follows a picture begins with all of the same time: those are here.
  const images = anchor === undefined ? unspent : unspent.filter(({ id }) => stretchOf(list, id) !== anchor)
  const isTop = run.before === 0 || cursor.kind === 'newest'
  const countedTotal = isTop ? (run.roomTotal ?? list.countedTotal) : (list.countedTotal ?? run.roomTotal)
  if (list.stretches.length === 0) return { ...firstList(images, run), countedTotal, hidden }

  if (run.images.length === 0) return { ...closeGap(list, { run, cursor }), countedTotal, hidden }

  const { position, list: shifted } = place(list, images, { run, cursor, isTop })
  const grown = insert(shifted, images, { run, cursor, position })
  return { ...settleCount(grown, images, run), countedTotal, hidden }
}

function firstList(images: readonly RoomImage[], run: ImageRun): ImageList {
  const start = run.before ?? 0
  const stretches =
    images.length === 0
      ? []
      : [{ start, count: images.length, pages: [images], older: run.next, newer: run.previous }]
  return { total: start + images.length + run.after, stretches, countedTotal: run.roomTotal }
}

function joinById(known: readonly RoomImage[] = [], more: readonly RoomImage[]): readonly RoomImage[] {
  return [...known, ...more.filter(({ id }) => known.every((one) => one.id !== id))]
}

interface Page {
  run: ImageRun
  cursor: PageCursor
}

/** Where the page's first picture belongs; newer pictures than all that is here push everything down. */
function place(
  list: ImageList,
  images: readonly RoomImage[],
  { run, cursor, isTop }: Page & { isTop: boolean },
): { position: number; list: ImageList } {
  const aligned = alignedPosition(list, images, { run, cursor }) ?? list.total - run.after - images.length
  const position = isTop ? (run.before ?? 0) : Math.max(0, aligned)
  const by = position - aligned
  const canShift = by > 0 || (list.stretches[0]?.start ?? 0) + by >= 0
  if (by === 0 || !canShift) return { position: Math.max(0, aligned), list }
  return { position, list: shift(list, by) }
}

function alignedPosition(
  list: ImageList,
  images: readonly RoomImage[],
  { run, cursor }: Page,
): number | undefined {
  const anchor = anchorOf(list, { run, cursor })
  if (anchor !== undefined) return endOf(anchor)
  for (const [index, { id }] of images.entries()) {
    const known = positionOf(list, id)
    if (known !== undefined) return known - index
  }
  return undefined
}

/** A page of what follows a picture tells no place of its own. */
function anchorOf(list: ImageList, { run, cursor }: Page): ImageStretch | undefined {
  return cursor.kind === 'older' && run.before === undefined ? stretchOf(list, cursor.anchor.id) : undefined
}

function insert(
  list: ImageList,
  images: readonly RoomImage[],
  { run, cursor, position }: Page & { position: number },
): ImageList {
  const anchor = anchorOf(list, { run, cursor })
  const known = images.map(({ id }) => stretchOf(list, id))
  const { first, end } = seamOf(known, anchor)
  if (first === -1) return isInOrder(list, images) ? list : weave(list, images, known)
  // What follows an anchor follows it at once, also when what followed it before has gone.
  const neighbours = known.includes(undefined) ? known : [anchor, ...known]

  const fresh = images.slice(first, end)
  const upper = first === 0 ? (anchor ?? endingAt(list, position)) : known[first - 1]
  const lower = end === images.length ? startingAt(list, position + end) : known[end]
  const isSeamless =
    fresh.every(({ id }) => stretchOf(list, id) === undefined) &&
    (first === 0 || lastOf(upper)?.id === images[first - 1]?.id) &&
    (end === images.length || firstOf(lower)?.id === images[end]?.id) &&
    (upper === undefined || upper !== lower)
  if (!isSeamless) return weave(list, images, neighbours)

  const stretch: ImageStretch = {
    start: upper?.start ?? roomAbove(list, (lower?.start ?? position + end) - fresh.length),
    count: (upper?.count ?? 0) + fresh.length + (lower?.count ?? 0),
    pages: [...(upper?.pages ?? []), ...(fresh.length > 0 ? [fresh] : []), ...(lower?.pages ?? [])],
    older: lower === undefined ? run.next : lower.older,
    newer: upper === undefined ? run.previous : upper.newer,
  }
  const grown = replace(list, stretch, { gone: [upper, lower], isEndKept: lower !== undefined })
  // A page that goes on among equal times may have lost one of those before it.
  const isAnchored = anchor !== undefined && cursor.kind === 'older' && cursor.offset === 0
  const seams = [
    first === 0 && !isAnchored ? lastOf(upper, isReadable) : undefined,
    end === images.length && lower !== undefined ? lastReadable(images).last : undefined,
  ]
  return withDoubt(grown, seams)
}

function withDoubt(list: ImageList, seams: readonly (RoomImage | undefined)[]): ImageList {
  const more = seams.flatMap((image) => image?.id ?? [])
  return more.length === 0 ? list : { ...list, doubtful: [...(list.doubtful ?? []), ...more] }
}

/** What is new on a page; nothing, between two stretches that turn out to touch, is a place as well. */
function seamOf(known: readonly (ImageStretch | undefined)[], anchor: ImageStretch | undefined) {
  const first = known.indexOf(undefined)
  if (first !== -1) return { first, end: known.lastIndexOf(undefined) + 1 }
  const seam = known.findIndex(
    (stretch, index) => stretch !== (index === 0 ? (anchor ?? stretch) : known[index - 1]),
  )
  return { first: seam, end: seam }
}

function firstOf(stretch: ImageStretch | undefined): RoomImage | undefined {
  return stretch?.pages.find((page) => page.length > 0)?.[0]
}

function lastOf(
  stretch: ImageStretch | undefined,
  isWanted: (image: RoomImage) => boolean = () => true,
): RoomImage | undefined {
  return stretch?.pages.findLast((page) => page.some(isWanted))?.findLast(isWanted)
}

function endingAt({ stretches }: ImageList, position: number): ImageStretch | undefined {
  return stretches.find((stretch) => endOf(stretch) === position)
}

function startingAt({ stretches }: ImageList, position: number): ImageStretch | undefined {
  return stretches.find(({ start }) => start === position)
}

/** A place that is no higher than the stretch above it ends. */
function roomAbove({ stretches }: ImageList, start: number): number {
  const above = stretches.findLast((stretch) => stretch.start < start)
  return Math.max(0, start, above === undefined ? 0 : endOf(above))
}

function isInOrder(list: ImageList, images: readonly RoomImage[]): boolean {
  const first = images[0] === undefined ? undefined : positionOf(list, images[0].id)
  return images.every(({ id }, index) => positionOf(list, id) === (first ?? 0) + index)
}

/** Pictures that went, or came in between: the server's order wins where both know it. */
function weave(
  list: ImageList,
  images: readonly RoomImage[],
  known: readonly (ImageStretch | undefined)[],
): ImageList {
  const gone = list.stretches.filter((stretch) => known.includes(stretch))
  const old = gone.flatMap(({ pages }) => pages.flat())
  const woven = weavePage(old, images)
  const places = new Map(woven.map(({ id }, place) => [id, place]))
  const first = Math.max(
    0,
    old.findIndex(({ id }) => places.has(id)),
  )
  // The first one that is left stays where it is: those above it have come or gone. It is below what is above all the same.
  const [top] = gone
  const above = top === undefined ? undefined : list.stretches[list.stretches.indexOf(top) - 1]
  const start = Math.max(
    above === undefined ? 0 : endOf(above),
    (top?.start ?? 0) + first - (places.get(old[first]?.id ?? '') ?? 0),
  )
  const after = list.total - start - woven.length
  const { last, beyond } = lastReadable(woven)
  const stretch: ImageStretch = {
    start,
    count: woven.length,
    pages: isWithout(old, woven) ? shrunk(gone, woven) : [woven],
    older: last && after > 0 ? { kind: 'older', anchor: last, offset: 0, after: after + beyond } : undefined,
    newer: newerThan(woven, start),
  }
  return replace(list, stretch, { gone, isEndKept: true })
}

/** Nothing but some of them missing. */
function isWithout(old: readonly RoomImage[], woven: readonly RoomImage[]): boolean {
  let at = 0
  for (const { id } of old) if (woven[at]?.id === id) at += 1
  return at === woven.length
}

/** The same pages, as far as they are the same: each is laid out once. */
function shrunk(stretches: readonly ImageStretch[], left: readonly RoomImage[]): (readonly RoomImage[])[] {
  const ids = new Set(left.map(({ id }) => id))
  return stretches.flatMap(({ pages }) => pages.map((page) => withoutSome(page, ({ id }) => !ids.has(id))))
}

interface Replacement {
  gone: readonly (ImageStretch | undefined)[]
  /** Whether the end of the last one that goes is the end of the new one: what follows stays as far from it. */
  isEndKept: boolean
}

function replace(list: ImageList, stretch: ImageStretch, { gone, isEndKept }: Replacement): ImageList {
  const rest = list.stretches.filter((other) => !gone.includes(other))
  const above = rest.filter(({ start }) => start < stretch.start)
  const below = rest.slice(above.length)
  const oldEnd = Math.max(0, ...gone.map((other) => (other === undefined ? 0 : endOf(other))))
  const room = (below[0]?.start ?? list.total) - endOf(stretch)
  const by = isEndKept ? endOf(stretch) - oldEnd : Math.max(0, -room)
  return {
    ...list,
    total: list.total + by,
    stretches: [...above, stretch, ...below.map((other) => moved(other, by))],
  }
}

/** Nothing is where pictures were expected: as many as that have gone, and the list must not ask for them for ever. */
function closeGap(list: ImageList, { run, cursor }: Page): ImageList {
  const anchor = cursor.kind === 'older' ? stretchOf(list, cursor.anchor.id) : undefined
  const asked = cursor.kind === 'at' ? cursor.offset : anchor === undefined ? undefined : endOf(anchor)
  if (asked === undefined) return list
  const below = list.stretches.filter(({ start }) => start > asked)
  const above = list.stretches.findLast(({ start }) => start <= asked)
  const gap = (below[0]?.start ?? list.total) - (above === undefined ? 0 : endOf(above))
  const surplus = Math.max(asked < list.total ? 1 : 0, list.total - (run.roomTotal ?? list.total))
  const by = -Math.min(gap, anchor === undefined ? surplus : gap)
  return {
    ...list,
    total: list.total + by,
    stretches: list.stretches.map((stretch) => {
      if (stretch === anchor) return { ...stretch, older: undefined }
      return below.includes(stretch) ? moved(stretch, by) : stretch
    }),
  }
}

/** The server says how many follow a page: the nearest gap below takes up what was deleted there since. */
function settleCount(list: ImageList, images: readonly RoomImage[], { after }: ImageRun): ImageList {
  const last = images.at(-1)
  const stretch = last && stretchOf(list, last.id)
  const position = last && positionOf(list, last.id)
  if (stretch === undefined || position === undefined) return list
  const end = endOf(stretch)
  const below = list.stretches.filter(({ start }) => start >= end)
  const gap = (below[0]?.start ?? list.total) - end
  const by = Math.max(after - (list.total - position - 1), -gap)
  if (by === 0 || (gap === 0 && below.length > 0)) return list
  return {
    ...list,
    total: list.total + by,
    stretches: list.stretches.map((other) => (below.includes(other) ? moved(other, by) : other)),
  }
}

function shift(list: ImageList, by: number): ImageList {
  return { ...list, total: list.total + by, stretches: list.stretches.map((stretch) => moved(stretch, by)) }
}

function moved(stretch: ImageStretch, by: number): ImageStretch {
  return by === 0 ? stretch : { ...stretch, start: stretch.start + by }
}
