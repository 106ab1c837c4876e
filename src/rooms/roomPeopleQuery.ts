import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoomMembers } from '#rocketchat/members.ts'
import type { Person } from '#rocketchat/Person.ts'
import type { Room } from '#rocketchat/Room.ts'

const PAGE_SIZE = 100
// Names are a nicety: three calls cover most rooms, and the messages name everybody else.
const MAX_PEOPLE = 300

/** Who is in a room, by user id: the server's image list names nobody. */
export const roomPeopleQuery = (client: RocketChatClient, room: Pick<Room, 'id' | 'type'>) =>
  queryOptions({
    queryKey: [...client.key, 'room', room.id, 'people'],
    queryFn: ({ signal }) => fetchPeople(client, room, signal),
    staleTime: Infinity,
  })

async function fetchPeople(
  client: RocketChatClient,
  room: Pick<Room, 'id' | 'type'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>()
  // Livechat rooms have no list of members.
  if (room.type === 'l') return people
  for (let offset = 0; offset < MAX_PEOPLE;) {
    const page = await fetchRoomMembers(
      client,
      { room, offset, count: PAGE_SIZE },
      { signal, priority: 'ahead' },
    )
    for (const person of page.people) people.set(person.id, person)
    offset += page.received
    if (page.received === 0 || offset >= page.total) break
  }
  return people
}
