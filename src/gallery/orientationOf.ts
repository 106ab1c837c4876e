import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { Orientation } from './imagesView.ts'

// A crop that was meant to be square is a few px off.
const SQUARE_WITHIN = 0.03

/** Undefined for formats that the server does not measure. */
export function orientationOf({ dimensions }: Pick<RoomImage, 'dimensions'>): Orientation | undefined {
  if (dimensions === undefined) return undefined
  const ratio = dimensions.width / dimensions.height
  if (Math.abs(Math.log(ratio)) <= SQUARE_WITHIN) return 'square'
  return ratio > 1 ? 'landscape' : 'portrait'
}
