import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { NoAccessError } from '#rocketchat/errors.ts'
import { fetchRoom } from '#rocketchat/rooms.ts'

import { joinedRoomsQuery } from './joinedRoomsQuery.ts'

const STALE_AFTER_MS = 5 * 60_000

/** One room by its id, member or not. */
export const roomQuery = (client: RocketChatClient, roomId: string) =>
  queryOptions({
    queryKey: [...client.key, 'room', roomId],
    queryFn: ({ signal }) => fetchRoom(client, { id: roomId }, { signal }),
    staleTime: STALE_AFTER_MS,
    meta: { kept: { as: 'room' } },
  })

/** One room by the slug in `/group/:name` and `/channel/:name`, where Rocket.Chat takes a room's id as well. */
export const roomByNameQuery = (client: RocketChatClient, name: string) =>
  queryOptions({
    queryKey: [...client.key, 'roomByName', name],
    queryFn: async ({ signal, client: queryClient }) => {
      try {
        const room = await fetchRoom(client, { name }, { signal })
        // Its screen knows it by id and has no reason to ask again.
        queryClient.setQueryData(roomQuery(client, room.id).queryKey, room)
        return room
      } catch (error) {
        if (!(error instanceof NoAccessError)) throw error
        const rooms = await queryClient.query(joinedRoomsQuery(client))
        const joined = rooms.find(({ id }) => id === name)
        if (joined === undefined) throw error
        return joined
      }
    },
    staleTime: STALE_AFTER_MS,
  })
