import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { NoAccessError, RequestError, UnexpectedResponseError } from './errors.ts'
import { readRows } from './lenient.ts'
import type { Message, MessagePage } from './Message.ts'
import { parseMessage } from './parseMessage.ts'
import type { Room } from './Room.ts'
import { fetchSavedMessages } from './savedMessages.ts'
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
export async function fetchMessages(
  client: RocketChatClient,
  request: MessagesRequest,
  options: CallOptions = {},
): Promise<MessagePage> {
  if (!ignoresFilters.has(client)) {
    const page = await fetchFiltered(client, request, options)
    if (!isUnfiltered(page, request)) return page
    ignoresFilters.add(client)
  }
  const isFiltered = request.pinned === true || hasIds(request.starredIds) || hasIds(request.mentionIds)
  return isFiltered ? fetchSavedMessages(client, request, options) : fetchFiltered(client, request, options)
}

/** Servers before 7.0 list the whole room, whatever is asked. */
const ignoresFilters = new WeakSet<RocketChatClient>()

/** One odd row is no reason to distrust a server. */
function isUnfiltered(
  { messages }: MessagePage,
  { pinned, starredIds, mentionIds }: MessagesRequest,
): boolean {
  const passing = messages.filter(
    (message) =>
      (pinned !== true || message.isPinned) &&
      (!hasIds(starredIds) || message.starredBy.some((id) => starredIds?.includes(id))) &&
      (!hasIds(mentionIds) || message.mentions.some(({ id }) => mentionIds?.includes(id))),
  )
  return passing.length * 2 < messages.length
}

function fetchFiltered(
  client: RocketChatClient,
  { room, offset, count = 100, pinned, starredIds, mentionIds, sort = 'newest' }: MessagesRequest,
  options: CallOptions,
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
  return hasIds(ids) ? ids?.join(',') : undefined
}

function hasIds(ids: readonly string[] | undefined): boolean {
  return ids !== undefined && ids.length > 0
}
