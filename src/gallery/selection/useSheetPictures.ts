import { useEffect, useState } from 'react'

import { useMediaServices } from '#media/MediaContext.ts'
import type { MediaLease } from '#media/MediaLease.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

export interface SheetPictures {
  /** Addresses of those that arrived. */
  urls: ReadonlyMap<string, string>
  /** How many are here, or will not come. */
  settledCount: number
}

// After what is on screen, before what may be next.
const PRIORITY = 15

/** Small pictures for all of the images, held as long as the component is mounted. */
export function useSheetPictures(images: readonly RoomImage[]): SheetPictures {
  const { loader } = useMediaServices()
  const [pictures, setPictures] = useState<SheetPictures>({ urls: new Map(), settledCount: 0 })

  useEffect(() => {
    const leases = new Map<string, MediaLease>()
    function look() {
      const urls = new Map<string, string>()
      let settledCount = 0
      for (const [id, lease] of leases) {
        const media = lease.getSnapshot()
        if (media.state === 'ready') urls.set(id, media.url)
        if (media.state === 'ready' || media.state === 'failed') settledCount += 1
      }
      setPictures({ urls, settledCount })
    }
    for (const image of images) {
      leases.set(image.id, loader.openSmall(image, { priority: PRIORITY, onChange: look }))
    }
    look()
    return () => {
      for (const lease of leases.values()) lease.close()
    }
  }, [images, loader])

  return pictures
}
