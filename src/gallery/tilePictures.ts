import type { MediaLoader } from '#media/createMediaLoader.ts'

import type { TilePictures } from './TileContext.ts'

/** The originals never hang on the wall. */
export function tilePictures(loader: MediaLoader): TilePictures {
  return {
    open: (image, options) => loader.openSmall(image, options),
    peek: ({ id }) => loader.peekSmall(id),
  }
}
