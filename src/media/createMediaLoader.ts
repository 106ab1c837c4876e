import {
  FileRedirectedError,
  NetworkError,
  NoAccessError,
  RequestError,
  SignedOutError,
} from '#rocketchat/errors.ts'
import type { FileRef } from '#rocketchat/FileRef.ts'

import { createObjectUrlCache, type ObjectUrlCache } from './createObjectUrlCache.ts'
import type { Media, MediaFailure } from './Media.ts'
import { readBlob } from './readBlob.ts'

export type FetchFile = (file: FileRef, options: { signal: AbortSignal }) => Promise<Response>

/** Somebody's interest in a file, for as long as it is open. */
export interface MediaLease {
  getSnapshot(): Media
  subscribe(listener: () => void): () => void
  /** The lowest number goes first. */
  setPriority(priority: number): void
  /** The last one to close ends a download and lets the picture's bytes go. */
  close(): void
}

export interface MediaLoader {
  open(file: FileRef, options: { priority: number; onChange?: () => void }): MediaLease
  /** What is known of a file now, without asking for it. */
  peek(fileId: string): Media | undefined
  /** Another way to fetch, after signing in again; what failed for want of a session is asked for anew. */
  setFetchFile(fetchFile: FetchFile): void
  /** The network is back: asks again for what it kept away. */
  resume(): void
  /** Forgets every byte. */
  clear(): void
}

interface MediaLoaderOptions {
  fetchFile: FetchFile
  /** Browsers open six connections to a host; pictures must never make an API call wait. */
  maxAtOnce?: number
  maxBytes?: number
  cache?: ObjectUrlCache
  isOnline?: () => boolean
}

interface Entry {
  file: FileRef
  media: Media
  leases: Map<symbol, { priority: number; order: number }>
  listeners: Set<() => void>
  abort: AbortController | undefined
}

const LOADING: Media = { state: 'loading' }
const DEFAULT_MAX_BYTES = 128 * 1024 * 1024

/** Fetches files for whoever holds a lease, nearest first, and gives equal requests one answer. */
export function createMediaLoader({
  fetchFile,
  maxAtOnce = 4,
  maxBytes = DEFAULT_MAX_BYTES,
  cache = createObjectUrlCache({ maxBytes }),
  isOnline = () => navigator.onLine,
}: MediaLoaderOptions): MediaLoader {
  const entries = new Map<string, Entry>()
  const waiting = new Set<Entry>()
  let underWay = 0
  let opened = 0

  function change(entry: Entry, media: Media) {
    entry.media = media
    for (const listener of entry.listeners) listener()
  }

  function startNext() {
    while (underWay < maxAtOnce) {
      const nearest = nearestOf(waiting)
      if (nearest === undefined) return
      waiting.delete(nearest)
      void load(nearest)
    }
  }

  async function load(entry: Entry) {
    const abort = new AbortController()
    entry.abort = abort
    underWay += 1
    try {
      const response = await fetchFile(entry.file, { signal: abort.signal })
      const blob = await readBlob(response, (receivedBytes) => {
        if (!abort.signal.aborted) change(entry, { state: 'loading', receivedBytes })
      })
      if (!abort.signal.aborted) change(entry, cache.add(entry.file.id, blob))
    } catch (error) {
      if (!abort.signal.aborted) fail(entry, failureOf(error, isOnline))
    } finally {
      if (entry.abort === abort) entry.abort = undefined
      underWay -= 1
      startNext()
    }
  }

  function fail(entry: Entry, reason: MediaFailure) {
    change(entry, {
      state: 'failed',
      reason,
      retry: () => {
        if (entry.media.state === 'failed' && entries.get(entry.file.id) === entry) queue(entry)
      },
    })
  }

  function queue(entry: Entry) {
    change(entry, LOADING)
    waiting.add(entry)
    // What is mounted together is compared together.
    queueMicrotask(startNext)
  }

  function enter(file: FileRef): Entry {
    const known = entries.get(file.id)
    if (known !== undefined) return known
    const entry: Entry = {
      file,
      media: LOADING,
      leases: new Map(),
      listeners: new Set(),
      abort: undefined,
    }
    entries.set(file.id, entry)
    const kept = cache.hold(file.id)
    if (kept === undefined) queue(entry)
    else entry.media = kept
    return entry
  }

  function leave(entry: Entry) {
    if (entry.leases.size > 0 || entries.get(entry.file.id) !== entry) return
    entries.delete(entry.file.id)
    waiting.delete(entry)
    entry.abort?.abort()
    if (entry.media.state === 'ready') cache.release(entry.file.id)
  }

  function retryFailed(isRetried: (reason: MediaFailure) => boolean) {
    for (const { media } of entries.values()) {
      if (media.state === 'failed' && isRetried(media.reason)) media.retry()
    }
  }

  return {
    open(file, { priority, onChange }) {
      const entry = enter(file)
      const lease = Symbol('lease')
      opened += 1
      entry.leases.set(lease, { priority, order: opened })
      if (onChange !== undefined) entry.listeners.add(onChange)
      return {
        getSnapshot: () => entry.media,
        subscribe(listener) {
          entry.listeners.add(listener)
          return () => {
            entry.listeners.delete(listener)
          }
        },
        setPriority(nextPriority) {
          const held = entry.leases.get(lease)
          if (held !== undefined) held.priority = nextPriority
        },
        close() {
          entry.leases.delete(lease)
          if (onChange !== undefined) entry.listeners.delete(onChange)
          // A moment's grace: a component that moves, or is mounted twice by StrictMode, opens again at once.
          queueMicrotask(() => {
            leave(entry)
          })
        },
      }
    },
    peek: (fileId) => entries.get(fileId)?.media ?? cache.peek(fileId),
    setFetchFile(nextFetchFile) {
      fetchFile = nextFetchFile
      retryFailed((reason) => reason === 'signedOut')
    },
    resume: () => {
      retryFailed((reason) => reason === 'offline' || reason === 'network')
    },
    clear() {
      const left = [...entries.values()]
      entries.clear()
      waiting.clear()
      for (const entry of left) {
        entry.abort?.abort()
        change(entry, { state: 'idle' })
      }
      cache.clear()
    },
  }
}

function nearestOf(waiting: ReadonlySet<Entry>): Entry | undefined {
  let nearest: Entry | undefined
  let best = { priority: Infinity, order: Infinity }
  for (const entry of waiting) {
    for (const { priority, order } of entry.leases.values()) {
      const isNearer = priority < best.priority || (priority === best.priority && order < best.order)
      if (nearest !== undefined && !isNearer) continue
      nearest = entry
      best = { priority, order }
    }
  }
  return nearest
}

function failureOf(error: unknown, isOnline: () => boolean): MediaFailure {
  if (error instanceof NoAccessError) return 'notMember'
  if (error instanceof SignedOutError) return 'signedOut'
  if (error instanceof FileRedirectedError) return 'redirected'
  if (error instanceof RequestError && (error.status === 404 || error.status === 410)) return 'gone'
  // A body that breaks off is a bare TypeError of the stream.
  if (error instanceof NetworkError || error instanceof TypeError) {
    return isOnline() ? 'network' : 'offline'
  }
  return 'server'
}
