import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { type FeedEnd, nextEnd } from '#messages/feedEnds.ts'
import type { Message } from '#rocketchat/Message.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'

import { foundMessagesQuery } from './foundMessagesQuery.ts'
import type { SearchQuery } from './searchQuery.ts'

export interface FoundMessages {
  /** Undefined until the first answer. */
  messages: readonly Message[] | undefined
  end: FeedEnd
  error: unknown
  retry: () => void
}

export function useFoundMessages(query: SearchQuery, { isEnabled }: { isEnabled: boolean }): FoundMessages {
  const found = useInfiniteQuery({
    ...foundMessagesQuery(useClient(), useRoom().id, query),
    enabled: isEnabled,
  })
  const { data } = found
  const messages = useMemo(() => {
    // A message that comes while pages are read moves the others: one of them may be on two pages.
    const byId = new Map(data?.pages.flatMap((page) => page.messages).map((one) => [one.id, one]))
    return data && [...byId.values()]
  }, [data])
  return {
    messages,
    end: nextEnd(found),
    error: data === undefined ? (found.error ?? undefined) : undefined,
    retry: () => void found.refetch(),
  }
}
