import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchJoinedRooms } from '#rocketchat/rooms.ts'

const STALE_AFTER_MS = 60_000

/** Every room of the signed-in person: two calls, no paging. */
export const joinedRoomsQuery = (client: RocketChatClient) =>
  queryOptions({
    queryKey: [...client.key, 'rooms'],
    queryFn: ({ signal }) => fetchJoinedRooms(client, { signal }),
    staleTime: STALE_AFTER_MS,
    meta: { kept: { as: 'rooms' } },
  })
