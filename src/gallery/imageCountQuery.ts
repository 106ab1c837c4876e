import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

/** What one small question tells of a room. */
export interface RoomNow {
  total: number
  /** Undefined where only the total is known. */
  newestId: string | undefined
}

const LOOK_EVERY_MS = 60_000

/** How many images the room has now, and which is the newest: once a minute, while somebody looks. */
export const imageCountQuery = (client: RocketChatClient, roomId: string) =>
  queryOptions({
    queryKey: [...client.key, 'room', roomId, 'imagesNow'],
    queryFn: async ({ signal }): Promise<RoomNow> => {
      const { total, images } = await fetchRoomImages(
        client,
        { roomId, offset: 0, count: 1 },
        { signal, priority: 'ahead' },
      )
      return { total, newestId: images[0]?.id }
    },
    // Each count is a reason to look, also when it says the same as the one before.
    structuralSharing: false,
    staleTime: LOOK_EVERY_MS,
    refetchInterval: LOOK_EVERY_MS,
    // Whoever comes back to the tab may have been away for long.
    refetchOnWindowFocus: true,
  })
