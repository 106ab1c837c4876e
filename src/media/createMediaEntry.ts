import type { BlobSource } from './BlobSource.ts'
import type { Nearness } from './createNearestQueue.ts'
import type { Media } from './Media.ts'
import type { LeaseOptions, MediaLease } from './MediaLease.ts'

/** One source, and everybody who is interested in it. */
export interface MediaEntry {
  readonly source: BlobSource
  getMedia(): Media
  change(media: Media): void
  isWanted(): boolean
  getNearness(): Nearness
  lease(options: LeaseOptions): MediaLease
}

interface EntryOptions {
  media: Media
  onPriorityChange: () => void
  /** A moment after the last lease was closed. */
  onLeave: () => void
}

export function createMediaEntry(
  source: BlobSource,
  { media, onPriorityChange, onLeave }: EntryOptions,
): MediaEntry {
  const leases = new Map<symbol, Nearness>()
  const listeners = new Set<() => void>()

  return {
    source,
    getMedia: () => media,
    change(next) {
      media = next
      for (const listener of listeners) listener()
    },
    isWanted: () => leases.size > 0,
    getNearness: () => [...leases.values()].reduce(nearer, NOBODY),
    lease({ priority, onChange }) {
      const id = Symbol('lease')
      leaseCount += 1
      const order = leaseCount
      leases.set(id, { priority, order })
      if (onChange !== undefined) listeners.add(onChange)
      onPriorityChange()
      return {
        getSnapshot: () => media,
        subscribe(listener) {
          listeners.add(listener)
          return () => {
            listeners.delete(listener)
          }
        },
        setPriority(nextPriority) {
          if (!leases.has(id)) return
          leases.set(id, { priority: nextPriority, order })
          onPriorityChange()
        },
        close() {
          leases.delete(id)
          if (onChange !== undefined) listeners.delete(onChange)
          // A moment's grace: a component that moves, or is mounted twice by StrictMode, opens again at once.
          queueMicrotask(() => {
            if (leases.size === 0) onLeave()
          })
        },
      }
    },
  }
}

const NOBODY: Nearness = { priority: Infinity, order: Infinity }

let leaseCount = 0

function nearer(one: Nearness, other: Nearness): Nearness {
  if (one.priority !== other.priority) return one.priority < other.priority ? one : other
  return one.order < other.order ? one : other
}
