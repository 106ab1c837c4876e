import type { FileRef } from '#rocketchat/FileRef.ts'

import type { MediaLoader } from './createMediaLoader.ts'
import type { Media } from './Media.ts'
import type { MediaLease } from './MediaLease.ts'

// The browser reads the blob after the click, and may first ask where to put it.
const KEEP_MS = 60_000

export async function saveFile(loader: MediaLoader, file: FileRef): Promise<void> {
  const lease = loader.open(file, { priority: 0 })
  try {
    const media = await settled(lease)
    if (media.state !== 'ready') throw new Error('The file did not arrive')
    const link = document.createElement('a')
    link.href = media.url
    link.download = file.name
    link.click()
    setTimeout(() => {
      lease.close()
    }, KEEP_MS)
  } catch (error) {
    lease.close()
    throw error
  }
}

export async function settled(lease: MediaLease): Promise<Media> {
  const current = lease.getSnapshot()
  // Asking for it is a try of its own.
  if (current.state === 'failed') current.retry()
  return new Promise((resolve) => {
    function look() {
      const media = lease.getSnapshot()
      if (media.state === 'loading') return
      stop()
      resolve(media)
    }
    const stop = lease.subscribe(look)
    look()
  })
}
