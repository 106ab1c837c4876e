import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { foldText } from '#rooms/foldText.ts'

import { type ImagesView, type MinSize, startOfDay } from './imagesView.ts'
import { orientationOf } from './orientationOf.ts'
import { pictureKindOf } from './pictureKindOf.ts'
import { spanOf } from './splitByDate.ts'

export type ImageFilter = (image: RoomImage) => boolean

/** Whether a picture is what the view asks for: all filters together, any of the people, any of the types. */
export function createImageFilter(
  view: ImagesView,
  captionOf: (fileId: string) => string | undefined,
): ImageFilter {
  const { people, kinds, orientation, minSize, from, to, text } = view
  const filters: ImageFilter[] = []
  if (people.length > 0) filters.push(({ uploaderId }) => people.includes(uploaderId))
  if (kinds.length > 0) filters.push(({ type }) => kinds.includes(pictureKindOf(type)))
  if (orientation !== undefined) filters.push((image) => orientationOf(image) === orientation)
  if (minSize !== undefined) filters.push((image) => isAtLeast(image, minSize))
  if (from !== undefined || to !== undefined) filters.push(withinDays(from, to))
  if (text !== '') filters.push(withWords(text, captionOf))
  return (image) => filters.every((filter) => filter(image))
}

function isAtLeast({ dimensions, size }: RoomImage, { amount, unit }: MinSize): boolean {
  const value = unit === 'mb' ? size : dimensions && dimensions.width * dimensions.height
  return value !== undefined && value >= amount * 1_000_000
}

function withinDays(from: string | undefined, to: string | undefined): ImageFilter {
  const first = (from === undefined ? undefined : startOfDay(from)) ?? -Infinity
  const last = to === undefined ? undefined : startOfDay(to)
  const end = last === undefined ? Infinity : spanOf(last, 'day').to
  return ({ uploadedAt }) => uploadedAt !== undefined && uploadedAt >= first && uploadedAt < end
}

/** Every word, in any order, anywhere in the name or the caption. */
function withWords(text: string, captionOf: (fileId: string) => string | undefined): ImageFilter {
  const words = foldText(text).folded.split(/\s+/).filter(Boolean)
  return ({ id, name, description }) => {
    const there = foldText([name, description, captionOf(id)].join(' ')).folded
    return words.every((word) => there.includes(word))
  }
}
