import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

import { roomListIn } from './roomListIn.ts'
import { withoutImages } from './withoutImages.ts'

const LOOK_EVERY_MS = 60_000

/** Whether the room still has a picture: one small question a minute, while somebody looks at it. */
export const pictureHereQuery = (client: RocketChatClient, roomId: string, fileId: string) =>
  queryOptions({
    queryKey: [...client.key, 'room', roomId, 'pictureHere', fileId],
    queryFn: async ({ signal, client: queryClient }) => {
      // A picture that is gone is no place to start from: the server then answers with the newest.
      const { images } = await fetchRoomImages(
        client,
        { roomId, offset: 0, count: 1, startingFromId: fileId },
        { signal, priority: 'ahead' },
      )
      const isHere = images.some(({ id }) => id === fileId)
      if (!isHere) {
        const gone = new Set([fileId])
        const { change, onGone, forgetGone } = roomListIn(queryClient, client, roomId)
        onGone(gone)
        change((list) => withoutImages(list, gone))
        void forgetGone()
      }
      return isHere
    },
    staleTime: LOOK_EVERY_MS,
    refetchInterval: LOOK_EVERY_MS,
    // Whoever comes back to the tab looks at what may be gone by now.
    refetchOnWindowFocus: true,
  })
