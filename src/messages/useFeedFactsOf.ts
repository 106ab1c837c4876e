import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { CustomEmoji } from '#rocketchat/customEmoji.ts'
import type { JoinedRoom } from '#rocketchat/Room.ts'
import { joinedRoomsQuery } from '#rooms/joinedRoomsQuery.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useSession } from '#session/useSession.ts'

import { customEmojiQuery } from './customEmojiQuery.ts'
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
  const { data: customEmoji } = useQuery(customEmojiQuery(client))
  return useMemo(
    () => ({
      room,
      me: person,
      server,
      people,
      customEmoji: customEmoji ?? NONE,
      ignoredUserIds: ignoredUserIds ?? [],
    }),
    [customEmoji, ignoredUserIds, people, person, room, server],
  )
}

const NONE: CustomEmoji = new Map()

function ignoredIn(rooms: readonly JoinedRoom[], roomId: string): readonly string[] {
  return rooms.find(({ id }) => id === roomId)?.ignoredUserIds ?? []
}
