import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchHistory } from '#rocketchat/history.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

// The message is sent after its file is uploaded, usually within seconds; somebody may still write a caption.
const SENT_WITHIN_MS = 10 * 60_000
// What was said before belongs to the picture as well.
const SAID_WITHIN_MS = 30 * 60_000
const COUNT = 100

/** The messages sent around a picture's upload: one of them brought it, others speak of it. */
export const pictureMessageQuery = (
  client: RocketChatClient,
  room: Pick<Room, 'id' | 'type'>,
  { id, uploadedAt }: Pick<RoomImage, 'id' | 'uploadedAt'>,
) =>
  queryOptions({
    queryKey: [...client.key, 'room', room.id, 'messagesOfImage', id],
    queryFn: ({ signal }) =>
      uploadedAt === undefined
        ? []
        : fetchHistory(
            client,
            {
              room,
              oldest: uploadedAt - SAID_WITHIN_MS,
              latest: uploadedAt + SENT_WITHIN_MS,
              inclusive: true,
              count: COUNT,
            },
            { signal, priority: 'ahead' },
          ),
    staleTime: Infinity,
  })
