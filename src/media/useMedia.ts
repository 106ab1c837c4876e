import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

import type { FileRef } from '#rocketchat/FileRef.ts'

import type { MediaLease } from './createMediaLoader.ts'
import type { Media } from './Media.ts'
import { useMediaServices } from './MediaContext.ts'

export type { Media } from './Media.ts'

const IDLE: Media = { state: 'idle' }
const LOADING: Media = { state: 'loading' }

/** A protected file as something an element can show, wanted for as long as the component is mounted. */
export function useMedia(file: FileRef | undefined, { priority = 10 }: { priority?: number } = {}): Media {
  const { loader } = useMediaServices()
  const lease = useRef<{ id: string; lease: MediaLease }>(undefined)
  const latestPriority = useRef(priority)
  const id = file?.id
  const name = file?.name

  const subscribe = useCallback(
    (listener: () => void) => {
      if (id === undefined || name === undefined) return () => undefined
      const opened = loader.open({ id, name }, { priority: latestPriority.current, onChange: listener })
      const mine = { id, lease: opened }
      lease.current = mine
      return () => {
        if (lease.current === mine) lease.current = undefined
        opened.close()
      }
    },
    [loader, id, name],
  )

  const media = useSyncExternalStore(subscribe, () => {
    if (id === undefined) return IDLE
    // The previous file's picture must not stand under the next one's name for a frame.
    return lease.current?.id === id ? lease.current.lease.getSnapshot() : (loader.peek(id) ?? LOADING)
  })

  useEffect(() => {
    latestPriority.current = priority
    lease.current?.lease.setPriority(priority)
  }, [priority])

  return media
}
