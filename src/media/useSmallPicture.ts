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
  const { id, name, type, dimensions, thumbnail } = picture ?? {}
  const wanted = useMemo((): Wanted | undefined => {
    if (id === undefined || name === undefined || type === undefined) return undefined
    const small = { id, name, type, dimensions, thumbnail }
    return { open: (options) => loader.openSmall(small, options), peek: () => loader.peekSmall(id) }
  }, [loader, id, name, type, dimensions, thumbnail])
  return useLease(wanted, priority)
}
