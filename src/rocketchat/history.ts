import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { endpointFamily } from './endpointFamily.ts'
import { readRows } from './lenient.ts'
import type { Message } from './Message.ts'
import type { Room } from './Room.ts'

export interface HistoryRequest {
  room: Pick<Room, 'id' | 'type'>
  /** Epoch ms; now when missing. */
  latest?: number | undefined
  /** Epoch ms. */
  oldest?: number | undefined
  inclusive?: boolean | undefined
  count: number
}

/** The newest `count` messages between two dates, newest first. */
export async function fetchHistory(
  client: RocketChatClient,
  { room, latest, oldest, inclusive, count }: HistoryRequest,
  options: CallOptions = {},
): Promise<Message[]> {
  const endpoint = `${endpointFamily(room.type)}.history`
  const schema = v.object({ messages: v.array(v.unknown()) })
  const params = {
    roomId: room.id,
    latest: isoDate(latest),
    oldest: isoDate(oldest),
    inclusive: inclusive === true ? 'true' : undefined,
    count,
  }
  // The gallery asks in passing: what reads messages comes while the server answers, not before the first picture.
  const [{ messages }, { parseMessage }] = await Promise.all([
    client.get(endpoint, { params, schema, ...options }),
    import('./parseMessage.ts'),
  ])
  return readRows(messages, (row) => parseMessage(row, client.server)).parsed
}

/**
 * How many messages came after a date: about the offset of that date in `fetchMessages`, newest first. Approximate,
 * for history leaves out the system messages that the workspace hides; look at the dates of the page and correct.
 */
export function countMessagesAfter(
  client: RocketChatClient,
  { room, after }: { room: Pick<Room, 'id' | 'type'>; after: number },
  options: CallOptions = {},
): Promise<number> {
  const schema = v.pipe(
    v.object({ messages: v.array(v.unknown()), unreadNotLoaded: v.optional(v.number(), 0) }),
    v.transform(({ messages, unreadNotLoaded }) => messages.length + unreadNotLoaded),
  )
  const params = { roomId: room.id, oldest: isoDate(after), count: 1, unreads: 'true' }
  return client.get(`${endpointFamily(room.type)}.history`, { params, schema, ...options })
}

function isoDate(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString()
}
