import { useMemo } from 'react'

import type { SmallPicture } from './createSmallPictures.ts'
import type { Media } from './Media.ts'
import { useMediaServices } from './MediaContext.ts'
import { useLease, type Wanted } from './useLease.ts'

export type { SmallPicture } from './createSmallPictures.ts'

/**
 * A picture no larger than a tile needs it: kept on this device, else the server's thumbnail, else made here from the
 * original. With an infinite priority only the device is asked, such as while the thumbnail is still being looked for.
 */
export function useSmallPicture(
  picture: SmallPicture | undefined,
  { priority = 10 }: { priority?: number } = {},
): Media {
  const { loader } = useMediaServices()
  const wanted = useMemo((): Wanted | undefined => {
    if (picture === undefined) return undefined
    return {
      open: (options) => loader.openSmall(picture, options),
      peek: () => loader.peekSmall(picture.id),
    }
  }, [loader, picture])
  return useLease(wanted, priority)
}
