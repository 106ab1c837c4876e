import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { endpointFamily } from './endpointFamily.ts'
import type { Room } from './Room.ts'

/** How many messages the list of a room has, without reading any: that alone would load all that reads them. */
export function countMessages(
  client: RocketChatClient,
  room: Pick<Room, 'id' | 'type'>,
  options: CallOptions = {},
): Promise<number> {
  const schema = v.pipe(
    v.object({ total: v.number() }),
    v.transform(({ total }) => total),
  )
  const params = { roomId: room.id, offset: 0, count: 1 }
  return client.get(`${endpointFamily(room.type)}.messages`, { params, schema, ...options })
}
