import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { readRows } from './lenient.ts'
import type { Message } from './Message.ts'
import { parseMessage } from './parseMessage.ts'

export interface FoundPage {
  messages: readonly Message[]
  offset: number
  /** Rows that the server sent: what the next offset grows by. There is no total. */
  received: number
}

/** A page of what a room's search finds, newest first; `text` in the server's own grammar. */
export function searchMessages(
  client: RocketChatClient,
  { roomId, text, offset, count = 100 }: { roomId: string; text: string; offset: number; count?: number },
  options: CallOptions = {},
): Promise<FoundPage> {
  const schema = v.pipe(
    v.object({ messages: v.array(v.unknown()) }),
    v.transform(({ messages }): FoundPage => {
      const { parsed } = readRows(messages, (row) => parseMessage(row, client.server))
      return { messages: parsed, offset, received: messages.length }
    }),
  )
  return client.get('chat.search', {
    params: { roomId, searchText: text, offset, count },
    schema,
    ...options,
  })
}
