import { useQuery } from '@tanstack/react-query'

import type { Room } from '#rocketchat/Room.ts'
import { useClient } from '#session/useSession.ts'

import { joinedRoomsQuery } from './joinedRoomsQuery.ts'
import { roomQuery } from './roomQuery.ts'

interface FoundRoom {
  room: Room | undefined
  isMember: boolean | undefined
  error: unknown
  retry: () => void
}

/**
 * A room from the list of joined rooms when that is here already, so that going from room to room asks nothing;
 * else from whichever answers first. Only a member's list knows what a direct conversation is called, so those wait for it.
 */
export function useRoomById(roomId: string): FoundRoom {
  const client = useClient()
  const rooms = useQuery(joinedRoomsQuery(client))
  const joined = rooms.data?.find(({ id }) => id === roomId)
  const info = useQuery({ ...roomQuery(client, roomId), enabled: joined === undefined })
  const isNameKnown = info.data?.type !== 'd' || rooms.isFetched
  const room = joined ?? (isNameKnown ? info.data : undefined)
  return {
    room,
    isMember: rooms.data && joined !== undefined,
    error: room === undefined ? info.error : null,
    retry: () => {
      void info.refetch()
    },
  }
}
