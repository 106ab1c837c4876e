import type { ReadyMedia } from './Media.ts'

export interface ObjectUrlCache {
  /** Takes a blob in, held once by whoever brought it. */
  add(id: string, blob: Blob): ReadyMedia
  /** What is kept, held once more; undefined when it is not, or no longer, here. */
  hold(id: string): ReadyMedia | undefined
  /** What is kept, without keeping it. */
  peek(id: string): ReadyMedia | undefined
  release(id: string): void
  /** Revokes one, held or not: for what turned out not to show. */
  discard(id: string): void
  /** Revokes everything, shown or not: for sign-out. */
  clear(): void
  /** Bytes behind all live URLs. */
  byteCount(): number
}

interface ObjectUrlCacheOptions {
  maxBytes: number
  create?: (blob: Blob) => string
  revoke?: (url: string) => void
}

/**
 * Object URLs, least recently held first out. What is held is never revoked; what is not may stay only
 * while everything together fits.
 */
export function createObjectUrlCache({
  maxBytes,
  create = (blob) => URL.createObjectURL(blob),
  revoke = (url) => {
    URL.revokeObjectURL(url)
  },
}: ObjectUrlCacheOptions): ObjectUrlCache {
  // A Map keeps the order of insertion: putting an entry back makes it the youngest.
  const entries = new Map<string, { media: ReadyMedia; holders: number }>()
  let bytes = 0

  function drop(id: string, { url, size }: ReadyMedia) {
    entries.delete(id)
    bytes -= size
    revoke(url)
  }

  function trim() {
    for (const [id, { media, holders }] of entries) {
      if (bytes <= maxBytes) return
      if (holders === 0) drop(id, media)
    }
  }

  function hold(id: string): ReadyMedia | undefined {
    const entry = entries.get(id)
    if (entry === undefined) return undefined
    entry.holders += 1
    return entry.media
  }

  return {
    add(id, blob) {
      const known = hold(id)
      if (known !== undefined) return known
      const media: ReadyMedia = { state: 'ready', url: create(blob), type: blob.type, size: blob.size, blob }
      entries.set(id, { media, holders: 1 })
      bytes += blob.size
      trim()
      return media
    },
    hold,
    peek: (id) => entries.get(id)?.media,
    release(id) {
      const entry = entries.get(id)
      if (entry === undefined || entry.holders === 0) return
      entry.holders -= 1
      entries.delete(id)
      entries.set(id, entry)
      trim()
    },
    discard(id) {
      const entry = entries.get(id)
      if (entry !== undefined) drop(id, entry.media)
    },
    clear() {
      for (const [id, { media }] of entries) drop(id, media)
    },
    byteCount: () => bytes,
  }
}
