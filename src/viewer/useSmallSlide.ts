import type { Media } from '#media/useMedia.ts'
import { useSmallPicture } from '#media/useSmallPicture.ts'

import type { Slide } from './Slide.ts'

/** A slide as small as the wall has it: the same bytes. Where the server has no thumbnail, only if it is here already. */
export function useSmallSlide({ file, type, dimensions, thumbnail }: Slide, priority: number): Media {
  return useSmallPicture(
    { ...file, type, dimensions, thumbnail },
    { priority: thumbnail === undefined ? Infinity : priority },
  )
}
