import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'

import { useRememberPictures } from '#media/pictureIndex.ts'
import type { Message } from '#rocketchat/Message.ts'
import { useClient } from '#session/useSession.ts'

import { joinPages, latestArrival } from './messagePages.ts'
import { withNews } from './roomNews.ts'
import {
  axisOf,
  type MessagesRange,
  NEWS_EVERY_MS,
  newestMessagesQuery,
  passesIn,
  roomMessagesQuery,
} from './roomMessagesQuery.ts'
import { useRoomNews } from './useRoomNews.ts'

/** One end of what is loaded. */
export interface FeedEnd {
  hasMore: boolean
  isLoading: boolean
  error: unknown
  load: () => void
}

export interface RoomMessages {
  /** In the order of display. */
  messages: readonly Message[]
  total: number
  /** The place in the whole list, from 1, of the first of `messages`. */
  firstPosition: number
  above: FeedEnd
  below: FeedEnd
}

interface FoundMessages {
  found: RoomMessages | undefined
  error: unknown
  retry: () => void
}

/** A room's messages in the order asked for, growing at both ends. */
export function useRoomMessages(
  range: MessagesRange,
  { order, isEnabled }: { order: 'newest' | 'oldest'; isEnabled: boolean },
): FoundMessages {
  const client = useClient()
  const query = useInfiniteQuery({ ...roomMessagesQuery(client, range), enabled: isEnabled })
  const { data } = query
  const pages = data?.pages
  // News can only join a list that reaches the newest message.
  const reachesNewest = range.from === 'newest' && pages?.[0]?.offset === 0
  const { news, isLive } = useRoomNews(pages)
  const hasLast = !query.hasNextPage
  const joined = useMemo(
    () =>
      pages &&
      withNews(joinPages(pages, axisOf(range)), news, {
        axis: axisOf(range),
        passes: passesIn(client, range),
        hasFirst: pages[0]?.offset === 0,
        hasLast,
        countedAt: latestArrival(pages),
      }),
    [client, hasLast, news, pages, range],
  )
  useQuery({
    ...newestMessagesQuery(client, range),
    enabled: isEnabled && reachesNewest,
    refetchInterval: isLive && joined?.isCounted !== false ? false : NEWS_EVERY_MS,
    // What was just loaded is the news.
    ...(pages?.[0] && { initialData: pages[0].total, initialDataUpdatedAt: query.dataUpdatedAt }),
  })
  const messages = useMemo(
    () => (joined && order !== range.from ? joined.messages.toReversed() : (joined?.messages ?? [])),
    [joined, order, range.from],
  )
  const rememberPictures = useRememberPictures()
  useEffect(() => rememberPictures(messages), [messages, rememberPictures])

  const retry = () => void query.refetch()
  if (joined === undefined) return { found: undefined, error: query.error, retry }

  const next: FeedEnd = {
    hasMore: query.hasNextPage,
    isLoading: query.isFetchingNextPage,
    error: query.isFetchNextPageError ? query.error : undefined,
    load: () => void query.fetchNextPage({ cancelRefetch: false }),
  }
  const previous: FeedEnd = {
    hasMore: query.hasPreviousPage,
    isLoading: query.isFetchingPreviousPage,
    error: query.isFetchPreviousPageError ? query.error : undefined,
    load: () => void query.fetchPreviousPage({ cancelRefetch: false }),
  }
  const { total, before } = joined
  const isAlongAxis = order === range.from
  return {
    found: {
      messages,
      total,
      firstPosition: (isAlongAxis ? before : Math.max(0, total - before - messages.length)) + 1,
      above: isAlongAxis ? previous : next,
      below: isAlongAxis ? next : previous,
    },
    error: query.error,
    retry,
  }
}
