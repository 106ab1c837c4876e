import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

/** When the room's oldest image was uploaded: the lower end of the timeline. */
export const oldestImageQuery = (client: RocketChatClient, roomId: string, total: number) =>
  queryOptions({
    // Uploads do not change it.
    queryKey: [...client.key, 'room', roomId, 'oldestImage'],
    queryFn: async ({ signal }) => {
      const { images } = await fetchRoomImages(
        client,
        { roomId, offset: total - 1, count: 1 },
        { signal, priority: 'ahead' },
      )
      return images.at(-1)?.uploadedAt ?? null
    },
    staleTime: Infinity,
  })
