import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { NoAccessError, RequestError, UnexpectedResponseError } from './errors.ts'
import { readRows } from './lenient.ts'
import type { Message, MessagePage } from './Message.ts'
import { parseMessage } from './parseMessage.ts'
import type { Room } from './Room.ts'
import { endpointFamily } from './endpointFamily.ts'

export interface MessagesRequest {
  room: Pick<Room, 'id' | 'type'>
  offset: number
  count?: number
  pinned?: boolean | undefined
  /** User ids; only one's own stars can be told. */
  starredIds?: readonly string[] | undefined
  /** User ids, `all`, `here`. */
  mentionIds?: readonly string[] | undefined
  sort?: 'newest' | 'oldest' | undefined
}

/** A page of a room's messages. Filters are combined with AND, ids within one with OR. */
export function fetchMessages(
  client: RocketChatClient,
  { room, offset, count = 100, pinned, starredIds, mentionIds, sort = 'newest' }: MessagesRequest,
  options: CallOptions = {},
): Promise<MessagePage> {
  const schema = v.pipe(
    messagesResponse,
    v.transform(({ messages, total }): MessagePage => {
      const { parsed, dropped } = readRows(messages, (row) => parseMessage(row, client.server))
      return { messages: parsed, offset, received: messages.length, total, dropped }
    }),
  )
  const params = {
    roomId: room.id,
    offset,
    count,
    // `false` is no filter for the server, so it is left out.
    pinned: pinned === true ? 'true' : undefined,
    starredIds: idList(starredIds),
    mentionIds: idList(mentionIds),
    sort: sort === 'oldest' ? '{"ts":1}' : undefined,
  }
  return client.get(`${endpointFamily(room.type)}.messages`, { params, schema, ...options })
}

export async function fetchMessage(
  client: RocketChatClient,
  id: string,
  options: CallOptions = {},
): Promise<Message> {
  const endpoint = 'chat.getMessage'
  const row = await client
    .get(endpoint, { params: { msgId: id }, schema: messageResponse, ...options })
    .catch((error: unknown) => {
      // Gone, or in a room that is not ours: the server says no more than that it will not.
      throw error instanceof RequestError && error.status === 400 ? new NoAccessError(endpoint, 400) : error
    })
  const message = readRows([row.message], (message) => parseMessage(message, client.server)).parsed[0]
  if (message === undefined) throw new UnexpectedResponseError(endpoint)
  return message
}

const messagesResponse = v.object({ messages: v.array(v.unknown()), total: v.number() })
const messageResponse = v.object({ message: v.unknown() })

/** Repeated keys are refused and JSON arrays match nothing: the server splits at commas. */
function idList(ids: readonly string[] | undefined): string | undefined {
  return ids === undefined || ids.length === 0 ? undefined : ids.join(',')
}
