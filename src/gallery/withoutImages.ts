import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { type ImageList, type ImageStretch } from './imageList.ts'
import { isReadable, lastReadable, newerThan, type PageCursor } from './imagePages.ts'
import { withoutSome } from './shrunkPages.ts'

/** The list without pictures that the room no longer has: what is below moves up, and no gap is left. */
export function withoutImages(list: ImageList, gone: ReadonlySet<string>): ImageList {
  let lost = 0
  const stretches = list.stretches.flatMap((stretch): ImageStretch[] => {
    const start = stretch.start - lost
    const pages = stretch.pages.map((page) => withoutSome(page, ({ id }) => gone.has(id)))
    const count = pages.reduce((sum, page) => sum + page.length, 0)
    lost += stretch.count - count
    if (count === 0) return []
    if (count === stretch.count) return [start === stretch.start ? stretch : { ...stretch, start }]
    const images = pages.flat()
    return [
      { ...stretch, start, count, pages, older: olderThan(images, stretch), newer: newerThan(images, start) },
    ]
  })
  const hidden = list.hidden?.filter(({ id }) => !gone.has(id))
  if (lost === 0) return { ...list, hidden }
  return { ...list, hidden, doubtful: doubtfulIn(list, gone), total: list.total - lost, stretches }
}

/** Whatever a picture was not sure of, the one above it is not sure of now. */
function doubtfulIn({ stretches, doubtful = [] }: ImageList, gone: ReadonlySet<string>): string[] {
  const doubts = new Set(doubtful)
  if (doubtful.every((id) => !gone.has(id))) return [...doubts]
  for (const { pages } of stretches) {
    let above: string | undefined
    for (const image of pages.flat()) {
      const { id } = image
      if (!gone.has(id)) above = isReadable(image) ? id : above
      else if (doubts.delete(id) && above !== undefined) doubts.add(above)
    }
  }
  return [...doubts]
}

/** How to go on below a stretch that lost some of its pictures. */
function olderThan(images: readonly RoomImage[], { older, count }: ImageStretch): PageCursor | undefined {
  const { last } = lastReadable(images)
  if (older?.kind !== 'older' || last === undefined) return older
  const isHere = images.some(({ id }) => id === older.anchor.id)
  if (!isHere) return { ...older, anchor: last, offset: 0 }
  return { ...older, offset: Math.max(0, older.offset - (count - images.length)) }
}

/** Another number of pictures where none is here yet: between two stretches, or at an end of the room. */
export function withGap(list: ImageList, gapStart: number, size: number): ImageList {
  const below = list.stretches.filter(({ start }) => start >= gapStart)
  const by = Math.max(0, size) - ((below[0]?.start ?? list.total) - gapStart)
  if (by === 0) return list
  return {
    ...list,
    total: list.total + by,
    stretches: list.stretches.map((stretch) =>
      below.includes(stretch) ? { ...stretch, start: stretch.start + by } : stretch,
    ),
  }
}
