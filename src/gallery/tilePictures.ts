import type { MediaLoader } from '#media/createMediaLoader.ts'
import type { PictureIndex } from '#media/createPictureIndex.ts'

import type { TilePictures } from './TileContext.ts'

/** The server's thumbnail where a message told of one, else the original. */
export function tilePictures(loader: MediaLoader, facts: PictureIndex): TilePictures {
  const fileOf = (image: { id: string; name: string }) => facts.get(image.id)?.thumbnail ?? image
  return {
    open: (image, options) => loader.open(fileOf(image), options),
    peek: (image) => loader.peek(fileOf(image).id),
  }
}
