import { queryOptions, useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

import { useRememberPictures } from '#media/pictureIndex.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchHistory } from '#rocketchat/history.ts'
import type { Message } from '#rocketchat/Message.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useClient } from '#session/useSession.ts'

import { createCallAllowance } from './createCallAllowance.ts'

interface LearnPictures {
  room: Room
  images: readonly RoomImage[]
  anchorIndex: number
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
export function useLearnPictures({ room, images, anchorIndex }: LearnPictures) {
  const client = useClient()
  const remember = useRememberPictures()
  const [chunks, setChunks] = useState<readonly number[]>([])
  const hasHistory = room.type !== 'l' && !room.isEncrypted

  const settled = useQueries({
    queries: chunks.map((chunk) => {
      const start = Math.max(0, anchorIndex + chunk * CHUNK)
      const first = images[start]
      const last = images[Math.min(images.length, anchorIndex + (chunk + 1) * CHUNK) - 1]
      return pictureMessagesQuery(client, room, { first, last, remember })
    }),
    combine: (results) => results.map(({ isPending, isError }) => !isPending || isError),
  })
  const settledChunks = useMemo(() => new Set(chunks.filter((_, index) => settled[index])), [chunks, settled])

  return {
    isLearning: (index: number) =>
      hasHistory && !settledChunks.has(Math.floor((index - anchorIndex) / CHUNK)),
    /** The pictures that are mounted now. */
    lookAt(start: number, end: number) {
      if (!hasHistory) return
      const firstChunk = Math.floor((start - anchorIndex) / CHUNK)
      const lastChunk = Math.floor((end - 1 - anchorIndex) / CHUNK)
      if (chunks[0] === firstChunk && chunks.at(-1) === lastChunk) return
      setChunks(Array.from({ length: lastChunk - firstChunk + 1 }, (_, index) => firstChunk + index))
    },
  }
}

interface ChunkEnds {
  first: RoomImage | undefined
  last: RoomImage | undefined
  remember: (messages: readonly Message[]) => void
}

const pictureMessagesQuery = (
  client: RocketChatClient,
  room: Pick<Room, 'id' | 'type'>,
  { first, last, remember }: ChunkEnds,
) =>
  queryOptions({
    // The last one may change while the chunk is the wall's end; the pictures in between are asked for once.
    queryKey: [...client.key, 'room', room.id, 'messagesOfImages', first?.id ?? ''],
    queryFn: async ({ signal }) => {
      const isWaiting = () => client.scheduler.getSnapshot().waitingUntil !== undefined
      if (first?.uploadedAt === undefined || last?.uploadedAt === undefined) return false
      if (isWaiting() || !mayAsk()) return false
      const giveUp = new AbortController()
      const learnt = fetchHistory(
        client,
        {
          room,
          latest: first.uploadedAt + SENT_WITHIN_MS,
          oldest: last.uploadedAt - 1000,
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
