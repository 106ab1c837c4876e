import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

import type { Media } from './Media.ts'
import type { LeaseOptions, MediaLease } from './MediaLease.ts'

/** A file, and how a component comes to hold it. A new object is a new interest. */
export interface Wanted {
  open(options: LeaseOptions): MediaLease
  /** What is known before the component has mounted. */
  peek(): Media | undefined
}

const IDLE: Media = { state: 'idle' }
const LOADING: Media = { state: 'loading' }

/** Holds a lease for as long as the component is mounted. */
export function useLease(wanted: Wanted | undefined, priority: number): Media {
  const held = useRef<{ wanted: Wanted; lease: MediaLease }>(undefined)
  const latestPriority = useRef(priority)

  const subscribe = useCallback(
    (listener: () => void) => {
      if (wanted === undefined) return () => undefined
      const lease = wanted.open({ priority: latestPriority.current, onChange: listener })
      const mine = { wanted, lease }
      held.current = mine
      return () => {
        if (held.current === mine) held.current = undefined
        lease.close()
      }
    },
    [wanted],
  )

  const media = useSyncExternalStore(
    subscribe,
    () => {
      if (wanted === undefined) return IDLE
      // The previous file's picture must not stand under the next one's name for a frame.
      return held.current?.wanted === wanted ? held.current.lease.getSnapshot() : (wanted.peek() ?? LOADING)
    },
    // Written to a page of its own, a file is not there yet.
    () => (wanted === undefined ? IDLE : LOADING),
  )

  useEffect(() => {
    latestPriority.current = priority
    held.current?.lease.setPriority(priority)
  }, [priority])

  return media
}
