import { createShrinker } from './createShrinker.ts'
import { isInMotion } from './isInMotion.ts'
import type { Dimensions } from './shrink.ts'

// Below both of these nothing is gained.
const SMALL_BYTES = 150_000
const SMALL_PIXELS = 480_000

const shrinkPicture = createShrinker()

/** A picture of a tile's size that stands still: the given one where it is that already. */
export async function makeSmall(picture: Blob, dimensions: Dimensions | undefined): Promise<Blob> {
  if (isSmall(picture, dimensions) && !(await isInMotion(picture))) return picture
  // What cannot be decoded is shown as it is: the element that fails to show it says so.
  return shrinkPicture(picture, dimensions).catch(() => picture)
}

function isSmall({ size }: Blob, dimensions: Dimensions | undefined): boolean {
  return (
    size <= SMALL_BYTES && dimensions !== undefined && dimensions.width * dimensions.height <= SMALL_PIXELS
  )
}
