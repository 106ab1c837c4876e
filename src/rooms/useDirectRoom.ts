import { useQuery } from '@tanstack/react-query'

import type { JoinedRoom } from '#rocketchat/Room.ts'
import { useClient } from '#session/useSession.ts'

import { joinedRoomsQuery } from './joinedRoomsQuery.ts'

/**
 * The id of the conversation that `/direct/:partner` means: Rocket.Chat takes its id there, or the other person's
 * user name. Only one's own can be read, so the list of joined rooms has the answer.
 */
export function useDirectRoom(partner: string) {
  const { data: rooms, error, refetch } = useQuery(joinedRoomsQuery(useClient()))
  const roomId = rooms && findDirectRoom(rooms, partner)?.id
  return {
    roomId,
    isMissing: rooms !== undefined && roomId === undefined,
    error: rooms === undefined ? error : null,
    retry: () => void refetch(),
  }
}

export function findDirectRoom(
  rooms: readonly Pick<JoinedRoom, 'id' | 'partnerUsername'>[],
  partner: string,
): Pick<JoinedRoom, 'id'> | undefined {
  // User names differ by more than their capitals, and people type them as they like.
  const username = partner.replace(/^@/, '').toLowerCase()
  return (
    rooms.find(({ id }) => id === partner) ??
    rooms.find(({ partnerUsername }) => partnerUsername?.toLowerCase() === username)
  )
}
