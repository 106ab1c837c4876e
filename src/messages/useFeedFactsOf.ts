import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { JoinedRoom } from '#rocketchat/Room.ts'
import { joinedRoomsQuery } from '#rooms/joinedRoomsQuery.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useSession } from '#session/useSession.ts'

import type { KnownPeople } from './knownPeople.ts'
import type { FeedFacts } from './MessageContext.ts'

/** What every message may need to know of its room, its reader and the people in it. */
export function useFeedFactsOf(people: KnownPeople): FeedFacts {
  const room = useRoom()
  const { client, person, server } = useSession()
  const { data: ignoredUserIds } = useQuery({
    ...joinedRoomsQuery(client),
    enabled: false,
    select: (rooms) => ignoredIn(rooms, room.id),
  })
  return useMemo(
    () => ({ room, me: person, server, people, ignoredUserIds: ignoredUserIds ?? [] }),
    [ignoredUserIds, people, person, room, server],
  )
}

function ignoredIn(rooms: readonly JoinedRoom[], roomId: string): readonly string[] {
  return rooms.find(({ id }) => id === roomId)?.ignoredUserIds ?? []
}
