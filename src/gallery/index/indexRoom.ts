import type { QueryClient } from '@tanstack/react-query'

import { imageCountQuery, type RoomNow } from '#gallery/imageCountQuery.ts'
import { readPage } from '#gallery/roomImagesQuery.ts'
import { roomListIn } from '#gallery/roomListIn.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

import { createIndexMemory } from './createIndexMemory.ts'
import { readRoom } from './readRoom.ts'
import { confirmIndex, withNeighbours } from './recallIndex.ts'

interface RoomToIndex {
  roomId: string
  newCount: () => number
  from: 'newest' | 'oldest'
  signal: AbortSignal
}

// About what a minute's calls bring.
const KEEP_EVERY_PAGES = 8

/** Makes all of a room's images known: what another visit left behind first, then what is missing. False when it gives up. */
export async function indexRoom(
  client: RocketChatClient,
  queryClient: QueryClient,
  { roomId, newCount, from, signal }: RoomToIndex,
): Promise<boolean> {
  const { list, change, onGone, forgetGone } = roomListIn(queryClient, client, roomId)
  const recalledKey = [...client.key, 'room', roomId, 'indexRecalled']
  const memory = createIndexMemory(client.key, roomId)
  const options = { signal, priority: 'idle' } as const
  let pages = 0

  let isFirst = true
  async function countFrom(startingFromId: string) {
    // One answer mostly brings all that is remembered, and somebody looks at an empty wall until then.
    const priority = isFirst ? 'visible' : 'idle'
    isFirst = false
    const page = await fetchRoomImages(
      client,
      { roomId, offset: 0, count: 1, startingFromId },
      { signal, priority },
    )
    return page.images.some(({ id }) => id === startingFromId) ? page.total : undefined
  }

  async function recall() {
    const kept = await memory.recall()
    if (kept === undefined) return
    for (const neighbours of await confirmIndex(kept, countFrom)) {
      change((known) => withNeighbours(known, neighbours))
    }
  }

  if (queryClient.getQueryData(recalledKey) === undefined) {
    await recall()
    queryClient.setQueryData(recalledKey, true)
  }
  try {
    return await readRoom({
      list,
      newCount,
      from,
      change,
      pageFrom: (startingFromId) => fetchRoomImages(client, { roomId, offset: 0, startingFromId }, options),
      onGone(fileIds) {
        onGone(fileIds)
        pages += 1
      },
      async count() {
        const { total, images } = await fetchRoomImages(client, { roomId, offset: 0, count: 1 }, options)
        const now: RoomNow = { total, newestId: images[0]?.id }
        queryClient.setQueryData(imageCountQuery(client, roomId).queryKey, now)
        return now
      },
      async read(cursor) {
        await readPage(client, queryClient, { roomId, cursor, ...options })
        pages += 1
        if (pages % KEEP_EVERY_PAGES === 0) void memory.keep(list())
      },
    })
  } finally {
    await forgetGone()
    if (pages > 0) void memory.keep(list())
  }
}
