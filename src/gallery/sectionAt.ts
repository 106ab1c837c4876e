import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { endOf, type ImageList, imageAt, stretchAt } from './imageList.ts'
import { type DateUnit, isWithin, spanOf } from './splitByDate.ts'

interface Section {
  images: readonly RoomImage[]
  /** Whether all of the day or month is here: at the end of a stretch it may go on. */
  isComplete: boolean
}

/** The day or month that begins with a picture. */
export function sectionAt(list: ImageList, position: number, unit: DateUnit): Section {
  const stretch = stretchAt(list, position)
  const span = spanOf(imageAt(list, position)?.uploadedAt ?? Number.NaN, unit)
  const images: RoomImage[] = []
  let at = stretch?.start ?? 0
  for (const page of stretch?.pages ?? []) {
    const from = Math.max(0, position - at)
    at += page.length
    if (at <= position) continue
    for (const image of page.slice(from)) {
      if (!isWithin(image.uploadedAt ?? Number.NaN, span))
        return { images, isComplete: hasBegun(list, position) }
      images.push(image)
    }
  }
  const isLast = stretch !== undefined && endOf(stretch) >= list.total
  return { images, isComplete: isLast && hasBegun(list, position) }
}

function hasBegun(list: ImageList, position: number): boolean {
  return position === 0 || stretchAt(list, position - 1) !== undefined
}
