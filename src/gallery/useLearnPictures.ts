import { queryOptions, useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'

import { useRememberPictures } from '#media/pictureIndex.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchHistory } from '#rocketchat/history.ts'
import type { Message } from '#rocketchat/Message.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useClient } from '#session/useSession.ts'

import { createCallAllowance } from './createCallAllowance.ts'
import type { ImageList } from './imageList.ts'

interface LearnPictures {
  room: Room
  list: ImageList
  /** The list has every picture in between: what a few neighbours miss, the next ones find. */
  isWhole: boolean
}

/** Neighbours that one question covers. */
interface Chunk {
  key: string
  images: readonly RoomImage[]
}

// What one page of history usually reaches, when four of five messages bring no picture.
const CHUNK = 18
const MESSAGES = 100
const SENT_WITHIN_MS = 60_000
// Thumbnails are worth a moment, not a wait.
const PATIENCE_MS = 600

// The server allows ten a minute; the viewer and the messages need some of them.
const mayAsk = createCallAllowance({ calls: 6, perMs: 60_000 })

/**
 * Only messages know the server's thumbnails: reads those around the pictures on screen, before originals a hundred
 * times their size are fetched. Gives a function that tells whether a picture's thumbnail is still looked for.
 */
export function useLearnPictures({ room, list, isWhole }: LearnPictures) {
  const client = useClient()
  const remember = useRememberPictures()
  const [chunks, setChunks] = useState<readonly Chunk[]>([])
  const hasHistory = room.type !== 'l' && !room.isEncrypted

  const isSettled = useQueries({
    queries: chunks.map(({ key, images }) => pictureMessagesQuery(client, room, { key, images, remember })),
    combine: (results) => results.map(({ isPending, isError }) => !isPending || isError),
  })
  const [learnt] = useState(() => new Set<string>())
  useEffect(() => {
    for (const [index, { images }] of chunks.entries()) {
      if (isSettled[index] === true) for (const { id } of images) learnt.add(id)
    }
  }, [chunks, isSettled, learnt])

  return {
    isLearning: useCallback((fileId: string) => hasHistory && !learnt.has(fileId), [hasHistory, learnt]),
    /** Changes with what is settled. */
    settledCount: isSettled.filter(Boolean).length + chunks.length * 1000,
    /** The positions that are on screen now. */
    lookAt(first: number, last: number) {
      if (!hasHistory) return
      const next = chunksBetween(list, { first, last, isWhole })
      const isSame =
        next.length === chunks.length && next.every(({ key }, index) => key === chunks[index]?.key)
      if (!isSame) setChunks(next)
    },
  }
}

/** Counted from where each page begins: a page never changes its place among its neighbours. */
function chunksBetween({ stretches }: ImageList, { first, last, isWhole }: Look): Chunk[] {
  return stretches.flatMap(({ start, pages }) => {
    let at = start
    return pages.flatMap((page) => {
      const pageStart = at
      at += page.length
      if (at <= first || pageStart > last) return []
      const from = Math.floor(Math.max(0, first - pageStart) / CHUNK)
      const to = Math.floor((Math.min(at - 1, last) - pageStart) / CHUNK)
      return Array.from({ length: to - from + 1 }, (_, index): Chunk => {
        const images = page.slice((from + index) * CHUNK, (from + index + 1) * CHUNK)
        return { key: keyOf(images, isWhole), images }
      })
    })
  })
}

interface Look {
  first: number
  last: number
  isWhole: boolean
}

/** The last one may change while the chunk is the wall's end; the pictures in between are asked for once. */
function keyOf(images: readonly RoomImage[], isWhole: boolean): string {
  const first = images[0]?.id ?? ''
  return isWhole ? first : `${first} ${images.at(-1)?.id ?? ''}`
}

interface ChunkToLearn extends Chunk {
  remember: (messages: readonly Message[]) => void
}

const pictureMessagesQuery = (
  client: RocketChatClient,
  room: Pick<Room, 'id' | 'type'>,
  { key, images, remember }: ChunkToLearn,
) =>
  queryOptions({
    queryKey: [...client.key, 'room', room.id, 'messagesOfImages', key],
    queryFn: async ({ signal }) => {
      const isWaiting = () => client.scheduler.getSnapshot().waitingUntil !== undefined
      // In whatever order they hang.
      const times = images.flatMap(({ uploadedAt }) => uploadedAt ?? [])
      if (times.length === 0) return false
      if (isWaiting() || !mayAsk()) return false
      const giveUp = new AbortController()
      const learnt = fetchHistory(
        client,
        {
          room,
          latest: Math.max(...times) + SENT_WITHIN_MS,
          oldest: Math.min(...times) - 1000,
          inclusive: true,
          count: MESSAGES,
        },
        { signal: AbortSignal.any([signal, giveUp.signal]), priority: 'ahead' },
      ).then((messages) => {
        remember(messages)
        return true
      })
      const isLearnt = await Promise.race([learnt.catch(() => false), patience()])
      // Somebody's wait for the limiter must not be for thumbnails.
      if (!isLearnt && isWaiting()) giveUp.abort()
      return isLearnt
    },
    staleTime: Infinity,
  })

function patience(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(false)
    }, PATIENCE_MS)
  })
}
