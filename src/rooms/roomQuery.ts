import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoom } from '#rocketchat/rooms.ts'

const STALE_AFTER_MS = 5 * 60_000

/** One room by its id, member or not. */
export const roomQuery = (client: RocketChatClient, roomId: string) =>
  queryOptions({
    queryKey: [...client.key, 'room', roomId],
    queryFn: ({ signal }) => fetchRoom(client, { id: roomId }, { signal }),
    staleTime: STALE_AFTER_MS,
  })

/** One room by the slug of `/group/:name` and `/channel/:name`. */
export const roomByNameQuery = (client: RocketChatClient, name: string) =>
  queryOptions({
    queryKey: [...client.key, 'roomByName', name],
    queryFn: ({ signal }) => fetchRoom(client, { name }, { signal }),
    staleTime: STALE_AFTER_MS,
  })
