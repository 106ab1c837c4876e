import { use } from 'react'
import { useSearchParams } from 'react-router'

import { useFeedFacts } from './MessageContext.ts'
import { parseMessagesView, serializeMessagesView, wholeRoom } from './messagesView.ts'
import { ThreadContext } from './thread/ThreadContext.ts'

/** Where a message of this room is seen in its surroundings, or in its thread: without filters, which might leave it out. */
export function useMessagePath(messageId: string | undefined): string | undefined {
  const { room } = useFeedFacts()
  const [params] = useSearchParams()
  const thread = use(ThreadContext)
  if (messageId === undefined) return undefined
  const { sort } = parseMessagesView(params)
  const search = serializeMessagesView({
    ...wholeRoom,
    messageId,
    threadId: thread?.id,
    sort: sort === 'newest' ? 'newest' : undefined,
  })
  return `/room/${encodeURIComponent(room.id)}/messages?${search}`
}
