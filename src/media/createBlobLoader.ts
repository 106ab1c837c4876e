import type { BlobSource, FetchBlobOptions } from './BlobSource.ts'
import { createMediaEntry, type MediaEntry } from './createMediaEntry.ts'
import { createNearestQueue, type Job } from './createNearestQueue.ts'
import type { ObjectUrlCache } from './createObjectUrlCache.ts'
import type { Media, MediaFailure } from './Media.ts'
import { mediaFailureOf } from './mediaFailureOf.ts'
import type { LeaseOptions, MediaLease } from './MediaLease.ts'

export interface BlobLoader {
  open(source: BlobSource, options: LeaseOptions): MediaLease
  /** The bytes alone, in turn with what is shown; nothing is kept of them. */
  read(source: BlobSource, options: ReadOptions): Promise<Blob>
  /** What is known now, without asking for it. */
  peek(key: string): Media | undefined
  /** Asks again for all that failed for these reasons. */
  retry(...reasons: readonly MediaFailure[]): void
  /** Forgets every byte. */
  clear(): void
}

export interface ReadOptions extends FetchBlobOptions {
  priority: number
}

interface BlobLoaderOptions {
  cache: ObjectUrlCache
  maxAtOnce: number
  isOnline: () => boolean
}

interface Entry extends MediaEntry, Job {
  abort: AbortController | undefined
}

const LOADING: Media = { state: 'loading' }

/** Gets blobs for whoever holds a lease, nearest first, and gives equal requests one answer. */
export function createBlobLoader({ cache, maxAtOnce, isOnline }: BlobLoaderOptions): BlobLoader {
  const entries = new Map<string, Entry>()
  const queue = createNearestQueue(maxAtOnce)
  let clearCount = 0
  let readCount = 0

  const isOpen = (entry: Entry) => entries.get(entry.source.key) === entry

  function ask(entry: Entry) {
    entry.change(LOADING)
    queue.add(entry)
  }

  async function recall(entry: Entry) {
    const { key } = entry.source
    const blob = await entry.source.recall?.().catch(() => undefined)
    if (!isOpen(entry)) return
    if (blob === undefined) {
      queue.add(entry)
      return
    }
    const replace = () => {
      entry.source.forget?.()
      if (!isOpen(entry) || entry.getMedia().state !== 'ready') return
      cache.discard(key)
      ask(entry)
    }
    entry.change({ ...cache.add(key, blob), replace })
  }

  async function load(entry: Entry) {
    const { key } = entry.source
    const abort = new AbortController()
    const { signal } = abort
    const clearCountBefore = clearCount
    entry.abort = abort
    try {
      const blob = await entry.source.fetch({
        signal,
        onProgress: (receivedBytes) => {
          if (!signal.aborted) entry.change({ state: 'loading', receivedBytes })
        },
      })
      if (clearCount !== clearCountBefore) return
      const media = cache.add(key, blob)
      if (!signal.aborted) entry.change(media)
      // It was left when all its bytes were here: worth keeping for whoever comes back.
      else cache.release(key)
    } catch (error) {
      if (!signal.aborted) fail(entry, mediaFailureOf(error, isOnline))
    } finally {
      if (entry.abort === abort) entry.abort = undefined
    }
  }

  function fail(entry: Entry, reason: MediaFailure) {
    const retry = () => {
      if (entry.getMedia().state === 'failed' && isOpen(entry)) ask(entry)
    }
    entry.change({ state: 'failed', reason, retry })
  }

  function enter(source: BlobSource): Entry {
    const kept = cache.hold(source.key)
    const entry: Entry = {
      ...createMediaEntry(source, {
        media: kept ?? LOADING,
        onPriorityChange: queue.reconsider,
        onLeave: () => {
          leave(entry)
        },
      }),
      run: () => load(entry),
      abort: undefined,
    }
    entries.set(source.key, entry)
    if (kept === undefined) {
      if (source.recall === undefined) queue.add(entry)
      else void recall(entry)
    }
    return entry
  }

  function leave(entry: Entry) {
    if (!isOpen(entry)) return
    entries.delete(entry.source.key)
    queue.remove(entry)
    entry.abort?.abort()
    if (entry.getMedia().state === 'ready') cache.release(entry.source.key)
  }

  async function read(source: BlobSource, { priority, ...options }: ReadOptions): Promise<Blob> {
    const kept = cache.peek(source.key)
    if (kept !== undefined) return kept.blob
    const { signal } = options
    signal.throwIfAborted()
    return new Promise((resolve, reject) => {
      readCount += 1
      const nearness = { priority, order: readCount }
      const job: Job = {
        getNearness: () => nearness,
        run: () => source.fetch(options).then(resolve, reject),
      }
      queue.add(job)
      signal.addEventListener('abort', () => {
        queue.remove(job)
        reject(new DOMException('No longer wanted', 'AbortError'))
      })
    })
  }

  return {
    read,
    open: (source, options) => (entries.get(source.key) ?? enter(source)).lease(options),
    peek: (key) => entries.get(key)?.getMedia() ?? cache.peek(key),
    retry(...reasons) {
      for (const entry of entries.values()) {
        const media = entry.getMedia()
        if (media.state === 'failed' && reasons.includes(media.reason)) media.retry()
      }
    },
    clear() {
      const left = [...entries.values()]
      clearCount += 1
      entries.clear()
      for (const entry of left) {
        queue.remove(entry)
        entry.abort?.abort()
        entry.change({ state: 'idle' })
      }
      cache.clear()
    },
  }
}
