import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { endpointFamily } from './endpointFamily.ts'
import { readRows, readText } from './lenient.ts'
import { parsePerson } from './parsePerson.ts'
import type { Person } from './Person.ts'
import type { Room } from './Room.ts'

export interface MemberPage {
  people: readonly Person[]
  /** What the next offset grows by. */
  received: number
  total: number
}

export function fetchRoomMembers(
  client: RocketChatClient,
  { room, offset, count = 100 }: { room: Pick<Room, 'id' | 'type'>; offset: number; count?: number },
  options: CallOptions = {},
): Promise<MemberPage> {
  const schema = v.pipe(
    v.object({ members: v.array(v.unknown()), total: v.number() }),
    v.transform(({ members, total }): MemberPage => {
      const { parsed } = readRows(members, (row) =>
        readText(row['_id']) === undefined ? undefined : parsePerson(row),
      )
      return { people: parsed, received: members.length, total }
    }),
  )
  const params = { roomId: room.id, offset, count }
  return client.get(`${endpointFamily(room.type)}.members`, { params, schema, ...options })
}
