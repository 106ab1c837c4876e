import { type ImageList, positionOf } from '#gallery/imageList.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

/** What stands from one picture to another, both included, and how many of them are not here yet; undefined where one of the two is not. */
export function imagesBetween(
  list: ImageList,
  one: string | undefined,
  other: string,
): { images: readonly RoomImage[]; missing: number } | undefined {
  const start = one === undefined ? undefined : positionOf(list, one)
  const end = positionOf(list, other)
  if (start === undefined || end === undefined) return undefined
  const from = Math.min(start, end)
  const to = Math.max(start, end)
  const images = list.stretches.flatMap((stretch) => {
    let at = stretch.start
    return stretch.pages.flatMap((page) => {
      const first = at
      at += page.length
      return page.slice(Math.max(0, from - first), Math.max(0, to + 1 - first))
    })
  })
  return { images, missing: to - from + 1 - images.length }
}

export function allImages({ stretches }: ImageList): RoomImage[] {
  return stretches.flatMap(({ pages }) => pages.flat())
}

/** What is picked, as it hangs; what the wall does not show at the moment comes last. */
export function inWallOrder(list: ImageList, picked: readonly RoomImage[]): readonly RoomImage[] {
  const rest = new Map(picked.map((image) => [image.id, image]))
  const hung = allImages(list).filter(({ id }) => rest.delete(id))
  return [...hung, ...rest.values()]
}
