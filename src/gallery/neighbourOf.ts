import { type ImageList, imagesIn, positionOf, stretchOf } from './imageList.ts'

/** What has come into the place of a picture that left a list: the next one that is still there, else the one before. */
export function neighbourOf(fileId: string, before: ImageList, after: ImageList): string | undefined {
  const stretch = stretchOf(before, fileId)
  const ids = stretch === undefined ? [] : imagesIn(stretch).map(({ id }) => id)
  const place = ids.indexOf(fileId)
  const isHere = (id: string) => positionOf(after, id) !== undefined
  return ids.slice(place + 1).find(isHere) ?? ids.slice(0, Math.max(0, place)).findLast(isHere)
}
