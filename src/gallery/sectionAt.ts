import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { HungList } from './hangList.ts'
import { endOf, type ImageList, imageAt, stretchAt } from './imageList.ts'
import { type DateUnit, isWithin, spanOf } from './splitByDate.ts'

interface Section {
  at: number | undefined
  /** Without those that are leaving: they only keep their places. */
  images: readonly RoomImage[]
  /** Whether all of the day or month is here: at the end of a stretch it may go on. */
  isComplete: boolean
}

/** The day or month that begins with a picture. */
export function sectionAt({ list, leaving }: HungList, position: number, unit: DateUnit): Section {
  const at = imageAt(list, position)?.uploadedAt
  const { images, isEnd } = imagesWithin(list, position, spanOf(at ?? Number.NaN, unit))
  return {
    at,
    images: leaving.size === 0 ? images : images.filter(({ id }) => !leaving.has(id)),
    isComplete: isEnd && hasBegun(list, position),
  }
}

function imagesWithin(list: ImageList, position: number, span: ReturnType<typeof spanOf>) {
  const stretch = stretchAt(list, position)
  const images: RoomImage[] = []
  let at = stretch?.start ?? 0
  for (const page of stretch?.pages ?? []) {
    const from = Math.max(0, position - at)
    at += page.length
    if (at <= position) continue
    for (const image of page.slice(from)) {
      if (!isWithin(image.uploadedAt ?? Number.NaN, span)) return { images, isEnd: true }
      images.push(image)
    }
  }
  return { images, isEnd: stretch !== undefined && endOf(stretch) >= list.total }
}

function hasBegun(list: ImageList, position: number): boolean {
  return position === 0 || stretchAt(list, position - 1) !== undefined
}
