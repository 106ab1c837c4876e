import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { NO_NEWS, withNews } from '#messages/roomNews.ts'
import { roomNewsQuery } from '#messages/roomNewsQuery.ts'
import { messageQuery } from '#messages/roomMessagesQuery.ts'
import type { FeedEnd } from '#messages/useRoomMessages.ts'
import type { Message } from '#rocketchat/Message.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'

import { threadQuery } from './threadQuery.ts'

export interface Thread {
  /** What is replied to; undefined until it is here, or when it is gone. */
  parent: Message | undefined
  replies: readonly Message[] | undefined
  total: number | undefined
  end: FeedEnd
  error: unknown
  retry: () => void
}

export function useThread(threadId: string, known: Message | undefined): Thread {
  const client = useClient()
  const lookup = useQuery({ ...messageQuery(client, threadId), enabled: known === undefined })
  const query = useInfiniteQuery(threadQuery(client, threadId))
  const { data } = query
  const { data: news = NO_NEWS } = useQuery(roomNewsQuery(client, useRoom().id))
  const parent = known ?? news.words.get(threadId)?.message ?? lookup.data
  const hasMore = query.hasNextPage
  const now = useMemo(() => {
    const last = data?.pages.at(-1)
    if (data === undefined || last === undefined) return undefined
    const byId = new Map(data.pages.flatMap((page) => page.messages).map((one) => [one.id, one]))
    const loaded = { messages: [...byId.values()], total: last.total, before: 0 }
    return withNews(loaded, news, {
      axis: { from: 'oldest', isFiltered: true },
      passes: ({ threadParentId }) => threadParentId === threadId,
      hasFirst: true,
      hasLast: !hasMore,
      countedAt: last.arrival,
    })
  }, [data, hasMore, news, threadId])
  return {
    parent,
    replies: now?.messages,
    total: now?.total,
    end: {
      hasMore,
      isLoading: query.isFetchingNextPage,
      error: query.isFetchNextPageError ? query.error : undefined,
      load: () => void query.fetchNextPage({ cancelRefetch: false }),
    },
    // Replies outlive what they reply to.
    error: data === undefined ? query.error : undefined,
    retry: () => void query.refetch(),
  }
}
