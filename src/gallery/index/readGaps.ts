import { countKnown, endOf, type ImageList, imagesOf } from '#gallery/imageList.ts'
import type { PageCursor } from '#gallery/imagePages.ts'
import { pageFor } from '#gallery/pageFor.ts'

interface GapReader {
  list: () => ImageList
  /** Pictures that the room has more of than the list knows. */
  newCount: () => number
  /** Takes a page into the list. */
  read: (cursor: PageCursor) => Promise<void>
  /** The end to begin at: that which is looked at first. */
  from: 'newest' | 'oldest'
  pageSize?: number
}

// Pages that bring nothing, because pictures come and go while they are read, are not asked for for ever.
const MAX_FRUITLESS = 5

/** Reads all that is not known of a room, page after page. False when it gives up with something missing. */
export async function readGaps({ list, newCount, read, from, pageSize }: GapReader): Promise<boolean> {
  let { total } = list()
  let isEndSure = true
  for (let fruitless = 0; fruitless < MAX_FRUITLESS;) {
    const known = countKnown(list())
    // While pictures come and go, counting may close a gap too early: the last one is asked what follows it.
    if (list().total !== total) isEndSure = false
    ;({ total } = list())
    const cursor =
      nextPage(list(), { newCount: newCount(), from, pageSize }) ??
      (isEndSure ? undefined : endOfRoom(list()))
    if (cursor === undefined) return true
    if (cursor.kind === 'older' && cursor.after === 0) isEndSure = true
    await read(cursor)
    fruitless = countKnown(list()) > known ? 0 : fruitless + 1
  }
  return false
}

function endOfRoom(list: ImageList): PageCursor | undefined {
  const last = imagesOf(list).at(-1)
  return last && { kind: 'older', anchor: last, offset: 0, after: 0 }
}

interface NextPage {
  newCount: number
  from: 'newest' | 'oldest'
  pageSize: number | undefined
}

function nextPage(list: ImageList, { newCount, from, pageSize }: NextPage): PageCursor | undefined {
  if (newCount > 0) return { kind: 'newest' }
  const gaps = gapsOf(list)
  const gap = from === 'newest' ? gaps[0] : gaps.at(-1)
  if (gap === undefined) return undefined
  const position = from === 'newest' ? gap.start : gap.end - 1
  return pageFor(list, position, { newCount, ...(pageSize !== undefined && { pageSize }) })
}

/** Places whose pictures are not here. */
function gapsOf(list: ImageList): { start: number; end: number }[] {
  const starts = [0, ...list.stretches.map(endOf)]
  const ends = [...list.stretches.map(({ start }) => start), list.total]
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? list.total }))
    .filter(({ start, end }) => end > start)
}
