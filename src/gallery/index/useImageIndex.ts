import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'

import type { Room } from '#rocketchat/Room.ts'
import { useClient } from '#session/useSession.ts'

import { countKnown, type ImageList } from '#gallery/imageList.ts'
import { indexRoom } from './indexRoom.ts'
import { minutesToRead } from '#rocketchat/minutesToRead.ts'

export interface ImageIndex {
  known: number
  total: number
  state: 'reading' | 'stopped' | 'failed' | 'complete'
  minutesLeft: number
  start: () => void
  stop: () => void
}

interface ImageIndexProps {
  room: Room
  list: ImageList
  newCount: number
  /** The end that is looked at first. */
  from: 'newest' | 'oldest'
}

/** Reads what is not known of a room, behind everything that somebody waits for. */
export function useImageIndex({ room, list, newCount, from }: ImageIndexProps): ImageIndex {
  const client = useClient()
  const queryClient = useQueryClient()
  const known = countKnown(list)
  const total = list.total + newCount
  const isComplete = known >= total
  const [wish, setWish] = useState<'reading' | 'stopped' | 'failed' | 'done'>(isComplete ? 'done' : 'reading')
  // Every count is a reason to read once.
  const [readFor, setReadFor] = useState(total)
  if (wish === 'done' && !isComplete && readFor !== total) {
    setReadFor(total)
    setWish('reading')
  }
  const newCountNow = useEffectEvent(() => newCount)

  useEffect(() => {
    if (wish !== 'reading') return undefined
    const controller = new AbortController()
    const { signal } = controller
    async function run() {
      const isDone = await indexRoom(client, queryClient, {
        roomId: room.id,
        newCount: () => newCountNow(),
        from,
        signal,
      }).catch(() => false)
      if (!signal.aborted) setWish(isDone ? 'done' : 'failed')
    }
    void run()
    return () => {
      controller.abort()
    }
  }, [client, queryClient, room.id, from, wish])

  return {
    known,
    total,
    // What went meanwhile is looked for once all is here; nobody need wait for that.
    state: isComplete || wish === 'done' ? 'complete' : wish,
    minutesLeft: minutesToRead(total - known, client.scheduler.limitOf('GET api/v1/rooms.images')),
    start() {
      setWish('reading')
    },
    stop() {
      setWish('stopped')
    },
  }
}
