import { useQuery } from '@tanstack/react-query'

import { useClient } from '#session/useSession.ts'

import { joinedRoomsQuery } from './joinedRoomsQuery.ts'
import { roomByNameQuery } from './roomQuery.ts'

/** The id of the room that `/group/:name` or `/channel/:name` means. */
export function useNamedRoom(name: string) {
  const client = useClient()
  // Only if it is here already: asking for one room by name is the shorter way.
  const { data: rooms } = useQuery({ ...joinedRoomsQuery(client), enabled: false })
  const joined = rooms?.find(({ slug }) => slug === name)
  const {
    data: room,
    error,
    refetch,
  } = useQuery({ ...roomByNameQuery(client, name), enabled: joined === undefined })
  return { roomId: (joined ?? room)?.id, error, retry: () => void refetch() }
}
