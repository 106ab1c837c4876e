import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { UnexpectedResponseError } from './errors.ts'
import { parseJoinedRooms } from './parseJoinedRooms.ts'
import { parseRoom } from './parseRoom.ts'
import { readRecord } from './lenient.ts'
import type { JoinedRoom, Room } from './Room.ts'

/** A room by id, or by the name in `/group/:name` and `/channel/:name`. */
export async function fetchRoom(
  client: RocketChatClient,
  room: { id: string } | { name: string },
  options: CallOptions = {},
): Promise<Room> {
  const endpoint = 'rooms.info'
  // One of the two: the server refuses both.
  const params = 'id' in room ? { roomId: room.id } : { roomName: room.name }
  const answer = await client.get(endpoint, { params, schema: v.object({ room: v.unknown() }), ...options })
  const row = readRecord(answer.room)
  const parsed = row === undefined ? undefined : parseRoom(row, client.username)
  if (parsed === undefined) throw new UnexpectedResponseError(endpoint)
  return parsed
}

/** Every room of the person: two calls, no paging. */
export async function fetchJoinedRooms(
  client: RocketChatClient,
  options: CallOptions = {},
): Promise<readonly JoinedRoom[]> {
  const [subscriptions, rooms] = await Promise.all([
    client.get('subscriptions.get', { schema: updateResponse, ...options }),
    client.get('rooms.get', { schema: updateResponse, ...options }),
  ])
  return parseJoinedRooms(subscriptions.update, rooms.update, client.username)
}

const updateResponse = v.object({ update: v.array(v.unknown()) })
