import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { PageCursor } from './imagePages.ts'

/** Pictures of the room without a gap between them, newest first, as they came. */
export interface ImageStretch {
  /** Position in the room of the first one; 0 is the newest. */
  start: number
  count: number
  pages: readonly (readonly RoomImage[])[]
  /** How to ask for what follows and for what is above. */
  older: PageCursor | undefined
  newer: PageCursor
}

/** As much of a room's images as is here, each at its position in the room. */
export interface ImageList {
  total: number
  stretches: readonly ImageStretch[]
  /** The server's own count when the newest were last looked at, hidden ones included. */
  countedTotal: number | undefined
  /** Uploads that were never sent and are past their time: the server counts them until it cleans up. */
  hidden?: readonly RoomImage[] | undefined
  /** Pictures whose neighbours below were only counted to be theirs, while others may have come or gone. */
  doubtful?: readonly string[] | undefined
  /** More may come below the last one, though nobody knows how many: its row is not closed yet. */
  isGrowing?: boolean
}

export const EMPTY_LIST: ImageList = { total: 0, stretches: [], countedTotal: undefined }

export function endOf({ start, count }: ImageStretch): number {
  return start + count
}

/** All that are here, in order. */
export function imagesOf({ stretches }: ImageList): RoomImage[] {
  return stretches.flatMap(imagesIn)
}

// Pages are never changed, only replaced.
const joined = new WeakMap<ImageStretch['pages'], readonly RoomImage[]>()

/** All of a stretch, as one array that stays the same while its pages do. */
export function imagesIn({ pages }: ImageStretch): readonly RoomImage[] {
  const known = joined.get(pages)
  if (known !== undefined) return known
  // Of 100,000 pictures `flat` takes 20 ms, this one.
  const [first = [], ...rest] = pages
  const images = first.concat(...rest)
  joined.set(pages, images)
  return images
}

/** Those without a gap between them and one end of the room, newest first. */
export function imagesFrom(list: ImageList, end: 'newest' | 'oldest'): RoomImage[] {
  const stretch =
    end === 'newest'
      ? list.stretches.find(({ start }) => start === 0)
      : list.stretches.find((one) => endOf(one) === list.total)
  return stretch === undefined ? [] : [...imagesIn(stretch)]
}

export function countKnown({ stretches }: ImageList): number {
  return stretches.reduce((sum, { count }) => sum + count, 0)
}

export function stretchOf(list: ImageList, fileId: string): ImageStretch | undefined {
  return list.stretches.find(({ pages }) => pages.some((page) => idsOf(page).has(fileId)))
}

/** Position of a picture that is here. */
export function positionOf(list: ImageList, fileId: string): number | undefined {
  for (const { start, pages } of list.stretches) {
    let at = start
    for (const page of pages) {
      if (idsOf(page).has(fileId)) return at + page.findIndex(({ id }) => id === fileId)
      at += page.length
    }
  }
  return undefined
}

/** The stretch that a position is in; undefined where nothing is here yet. */
export function stretchAt({ stretches }: ImageList, position: number): ImageStretch | undefined {
  return stretches.find((stretch) => position >= stretch.start && position < endOf(stretch))
}

export function imageAt(list: ImageList, position: number): RoomImage | undefined {
  const stretch = stretchAt(list, position)
  let at = stretch?.start ?? 0
  for (const page of stretch?.pages ?? []) {
    if (position < at + page.length) return page[position - at]
    at += page.length
  }
  return undefined
}

// Pages are never changed, only replaced.
const idsByPage = new WeakMap<readonly RoomImage[], ReadonlySet<string>>()

function idsOf(page: readonly RoomImage[]): ReadonlySet<string> {
  const known = idsByPage.get(page)
  if (known !== undefined) return known
  const ids = new Set(page.map(({ id }) => id))
  idsByPage.set(page, ids)
  return ids
}
