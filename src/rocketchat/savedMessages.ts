import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { RocketChatError } from './errors.ts'
import { readRows } from './lenient.ts'
import type { MessagePage } from './Message.ts'
import type { MessagesRequest } from './messages.ts'
import { parseMessage } from './parseMessage.ts'

/** Servers before 7.0 know three filters, each alone. */
export class FilterNotOfferedError extends RocketChatError {
  override readonly name = 'FilterNotOfferedError'

  constructor(endpoint: string) {
    super(endpoint, 'has no such combination of filters')
  }
}

/** What servers before 7.0 have in place of filters: a page of what is pinned, what I starred, or what mentions me. */
export async function fetchSavedMessages(
  client: RocketChatClient,
  { room, offset, count = 100, pinned, starredIds = [], mentionIds = [], sort = 'newest' }: MessagesRequest,
  options: CallOptions = {},
): Promise<MessagePage> {
  const endpoints = [
    ...(pinned === true ? ['chat.getPinnedMessages'] : []),
    ...(starredIds.length > 0 ? ['chat.getStarredMessages'] : []),
    ...(mentionIds.length > 0 ? ['chat.getMentionedMessages'] : []),
  ]
  const [endpoint = '', ...others] = endpoints
  // It knows my mentions only: not those of everybody, nor of anybody else.
  const isOffered = others.length === 0 && mentionIds.every((id) => id === client.userId)
  if (!isOffered) throw new FilterNotOfferedError(endpoint)
  const schema = v.pipe(
    v.object({ messages: v.array(v.unknown()), total: v.number() }),
    v.transform(({ messages, total }): MessagePage => {
      const { parsed, dropped } = readRows(messages, (row) => parseMessage(row, client.server))
      return { messages: parsed, offset, received: messages.length, total, dropped }
    }),
  )
  // What is pinned comes in the order of the database all the same; whoever joins pages puts them in order.
  const params = { roomId: room.id, offset, count, sort: sort === 'oldest' ? '{"ts":1}' : '{"ts":-1}' }
  return client.get(endpoint, { params, schema, ...options })
}
