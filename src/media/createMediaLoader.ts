import type { FileRef } from '#rocketchat/FileRef.ts'

import type { BlobSource, FetchBlobOptions } from './BlobSource.ts'
import { createBlobLoader, type ReadOptions } from './createBlobLoader.ts'
import { createObjectUrlCache, type ObjectUrlCache } from './createObjectUrlCache.ts'
import { createSmallPictures, type SmallPicture, type SmallPictures } from './createSmallPictures.ts'
import type { Media } from './Media.ts'
import type { LeaseOptions, MediaLease } from './MediaLease.ts'
import { readBlob, readHead } from './readBlob.ts'

export type FetchFile = (
  file: FileRef,
  options: { signal: AbortSignal; headBytes?: number },
) => Promise<Response>

export interface MediaLoader {
  /** A file as the server has it. */
  open(file: FileRef, options: LeaseOptions): MediaLease
  /** A file's bytes, in turn with what is shown, for whoever keeps them somewhere else. Rejects with why not. */
  read(file: FileRef, options: ReadOptions): Promise<Blob>
  /** The beginning of a file, enough to tell what is in it. */
  readHead(file: FileRef, options: { signal: AbortSignal }): Promise<Blob>
  /** A picture no larger than a tile needs it. */
  openSmall(picture: SmallPicture, options: LeaseOptions): MediaLease
  /** What is known of a file now, without asking for it. */
  peek(fileId: string): Media | undefined
  peekSmall(fileId: string): Media | undefined
  /** Another way to fetch, after signing in again; what failed for want of a session is asked for anew. */
  setFetchFile(fetchFile: FetchFile): void
  /** The network is back: asks again for what it kept away. */
  resume(): void
  /** Forgets every byte. */
  clear(): void
}

interface MediaLoaderOptions {
  fetchFile: FetchFile
  smallPictures?: SmallPictures
  /** Browsers open six connections to a host; pictures must never make an API call wait. */
  maxAtOnce?: number
  maxBytes?: number
  cache?: ObjectUrlCache
  isOnline?: () => boolean
}

// Colours and camera data stand before what tells whether a picture moves.
const HEAD_BYTES = 16 * 1024
const DEFAULT_MAX_BYTES = 128 * 1024 * 1024

/** One session's files and pictures, as something that elements can show. */
export function createMediaLoader({
  fetchFile,
  smallPictures = createSmallPictures(),
  maxAtOnce = 4,
  maxBytes = DEFAULT_MAX_BYTES,
  cache = createObjectUrlCache({ maxBytes }),
  isOnline = () => navigator.onLine,
}: MediaLoaderOptions): MediaLoader {
  const loader = createBlobLoader({ cache, maxAtOnce, isOnline })

  async function fetchBlob(file: FileRef, { signal, onProgress }: FetchBlobOptions): Promise<Blob> {
    return readBlob(await fetchFile(file, { signal }), onProgress)
  }

  const original = (file: FileRef): BlobSource => ({
    key: file.id,
    fetch: (options) => fetchBlob(file, options),
  })
  const small = (picture: SmallPicture): BlobSource => ({
    key: smallKey(picture.id),
    recall: () => smallPictures.recall(picture.id),
    forget: () => {
      smallPictures.forget(picture.id)
    },
    fetch: (options) => smallPictures.fetch(picture, (file) => fetchBlob(file, options)),
  })

  return {
    open: (file, options) => loader.open(original(file), options),
    read: (file, options) => loader.read(original(file), options),
    async readHead(file, { signal }) {
      const known = loader.peek(file.id)
      if (known?.state === 'ready') return known.blob
      return readHead(await fetchFile(file, { signal, headBytes: HEAD_BYTES }), HEAD_BYTES)
    },
    openSmall: (picture, options) => loader.open(small(picture), options),
    peek: loader.peek,
    peekSmall: (fileId) => loader.peek(smallKey(fileId)),
    setFetchFile(nextFetchFile) {
      fetchFile = nextFetchFile
      loader.retry('signedOut')
    },
    resume() {
      loader.retry('offline', 'network')
    },
    clear: loader.clear,
  }
}

// No file id of the server has a colon.
function smallKey(fileId: string): string {
  return `small:${fileId}`
}
