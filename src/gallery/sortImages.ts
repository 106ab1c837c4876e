import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { ImageSort } from './imagesView.ts'

/** Pictures as the room lists them, newest first, in another order; equals stay in that of the room. */
export function sortImages(images: readonly RoomImage[], sort: ImageSort): readonly RoomImage[] {
  switch (sort) {
    case 'newest':
      return images
    case 'oldest':
      return images.toReversed()
    case 'largest':
      return images.toSorted((one, other) => pixelsOf(other) - pixelsOf(one) || bytesOf(other) - bytesOf(one))
    case 'name':
      return images.toSorted((one, other) => names.compare(one.name, other.name))
  }
}

/** Formats that the server does not measure come after those that it does, by their bytes. */
function pixelsOf({ dimensions }: RoomImage): number {
  return dimensions === undefined ? 0 : dimensions.width * dimensions.height
}

function bytesOf({ size }: RoomImage): number {
  return size ?? 0
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
