import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { readRows } from './lenient.ts'
import type { MessagePage } from './Message.ts'
import { parseMessage } from './parseMessage.ts'

/** A page of a thread's replies, oldest first, without the message that they reply to. */
export function fetchThreadMessages(
  client: RocketChatClient,
  { parentId, offset, count = 100 }: { parentId: string; offset: number; count?: number },
  options: CallOptions = {},
): Promise<MessagePage> {
  const schema = v.pipe(
    v.object({ messages: v.array(v.unknown()), total: v.number() }),
    v.transform(({ messages, total }): MessagePage => {
      const { parsed, dropped } = readRows(messages, (row) => parseMessage(row, client.server))
      return { messages: parsed, offset, received: messages.length, total, dropped }
    }),
  )
  // Older servers have no order of their own.
  const params = { tmid: parentId, offset, count, sort: '{"ts":1}' }
  return client.get('chat.getThreadMessages', { params, schema, ...options })
}
