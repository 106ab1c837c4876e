import type { FileRef } from '#rocketchat/FileRef.ts'

import { useMediaServices } from './MediaContext.ts'
import { settled } from './saveFile.ts'

/** A file's bytes, fetched unless they are here; rejects when they did not arrive. */
export function useReadFile(): (file: FileRef) => Promise<Blob> {
  const { loader } = useMediaServices()
  return async (file) => {
    const lease = loader.open(file, { priority: 0 })
    try {
      const media = await settled(lease)
      if (media.state !== 'ready') throw new Error('The file did not arrive')
      return media.blob
    } finally {
      lease.close()
    }
  }
}
