import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { Person } from '#rocketchat/Person.ts'
import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useSession } from '#session/useSession.ts'

import { mentionIdsOf } from './mentionIdsOf.ts'

interface Mentions {
  /** What the server filters by; undefined while the names in the address have no ids yet. */
  mentionIds: readonly string[] | undefined
  members: ReadonlyMap<string, Person> | undefined
}

/** Whom the filter names, and who is in the room: that waits behind the messages, unless the filter needs it. */
export function useMentions(tokens: readonly string[]): Mentions {
  const room = useRoom()
  const { client, person } = useSession()
  const namesOthers = tokens.some((token) => !['me', 'all', 'here'].includes(token))
  const { data: members, isPending } = useQuery(roomPeopleQuery(client, room))
  const isWaiting = namesOthers && isPending
  const mentionIds = useMemo(
    () => (isWaiting ? undefined : mentionIdsOf(tokens, person.id, members)),
    [isWaiting, members, person.id, tokens],
  )
  return { mentionIds, members }
}
