import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

const LOOK_EVERY_MS = 60_000

/** How many images the room has now: one small question a minute, while somebody looks. */
export const imageCountQuery = (client: RocketChatClient, roomId: string) =>
  queryOptions({
    queryKey: [...client.key, 'room', roomId, 'imagesNow'],
    queryFn: async ({ signal }) => {
      const { total } = await fetchRoomImages(
        client,
        { roomId, offset: 0, count: 1 },
        { signal, priority: 'ahead' },
      )
      return total
    },
    staleTime: LOOK_EVERY_MS,
    refetchInterval: LOOK_EVERY_MS,
  })
