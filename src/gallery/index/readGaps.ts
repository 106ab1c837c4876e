import { countKnown, endOf, type ImageList, imagesOf } from '#gallery/imageList.ts'
import type { PageCursor } from '#gallery/imagePages.ts'
import { pageFor } from '#gallery/pageFor.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

export interface GapReader {
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
  let isTopRead = false
  const asked = new Set<string>()
  for (let fruitless = 0; fruitless < MAX_FRUITLESS;) {
    const known = countKnown(list())
    const seams = list().stretches.length
    // While pictures come and go, counting may close a gap too early: the last one is asked what follows it.
    if (list().total !== total) isEndSure = false
    ;({ total } = list())
    const cursor =
      nextPage(list(), { newCount: isTopRead ? 0 : newCount(), from, pageSize, asked }) ??
      (isEndSure ? undefined : endOfRoom(list()))
    if (cursor === undefined) return true
    if (cursor.kind === 'older' && cursor.after === 0) isEndSure = true
    await read(cursor)
    // The count may be older than this page: what has come after it is counted again.
    if (cursor.kind === 'newest') isTopRead = true
    fruitless = countKnown(list()) > known || list().stretches.length < seams ? 0 : fruitless + 1
  }
  return false
}

function endOfRoom(list: ImageList): PageCursor | undefined {
  return below(imagesOf(list).at(-1), 0)
}

/** What follows a stretch that only counting brought up to the next; where that is none of the next, it was deleted. */
function seamOf({ stretches, total }: ImageList, asked: Set<string>): PageCursor | undefined {
  for (const [index, stretch] of stretches.entries()) {
    const last = stretch.pages.flat().at(-1)
    if (last === undefined || endOf(stretch) !== stretches[index + 1]?.start || asked.has(last.id)) continue
    asked.add(last.id)
    return below(last, total - endOf(stretch))
  }
  return undefined
}

function below(anchor: RoomImage | undefined, after: number): PageCursor | undefined {
  return anchor && { kind: 'older', anchor, offset: 0, after }
}

interface NextPage {
  newCount: number
  from: 'newest' | 'oldest'
  pageSize: number | undefined
  /** Seams that are as sure as they get. */
  asked: Set<string>
}

function nextPage(list: ImageList, { newCount, from, pageSize, asked }: NextPage): PageCursor | undefined {
  if (newCount > 0) return { kind: 'newest' }
  const gaps = gapsOf(list)
  const gap = from === 'newest' ? gaps[0] : gaps.at(-1)
  if (gap === undefined) return seamOf(list, asked)
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
