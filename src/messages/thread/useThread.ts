import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

import { type FeedEnd, nextEnd, previousEnd } from '#messages/feedEnds.ts'
import { joinPages, latestArrival } from '#messages/messagePages.ts'
import { NO_NEWS, withNews } from '#messages/roomNews.ts'
import { roomNewsQuery } from '#messages/roomNewsQuery.ts'
import { messageQuery } from '#messages/roomMessagesQuery.ts'
import type { Message } from '#rocketchat/Message.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'

import { THREAD_AXIS, type ThreadPlace, threadQuery } from './threadQuery.ts'
import { useReplyWanted } from './useReplyWanted.ts'

export interface Thread {
  /** What is replied to; undefined until it is here, or when it is gone. */
  parent: Message | undefined
  /** Undefined until all is here that stands above them. */
  replies: readonly Message[] | undefined
  total: number | undefined
  /** The place of the first of `replies` among all, from 1. */
  firstPosition: number
  above: FeedEnd
  below: FeedEnd
  /** Epoch ms around which it was opened; another one is another list. */
  at: number | undefined
  error: unknown
  retry: () => void
}

interface ThreadOptions {
  /** The message in focus: where it is a reply of this thread, the thread opens around it. */
  messageId: string | undefined
  /** What is loaded of the room: parent and reply may be among it. */
  messages: readonly Message[]
}

export function useThread(threadId: string, { messageId, messages }: ThreadOptions): Thread {
  const client = useClient()
  const { data: news = NO_NEWS } = useQuery(roomNewsQuery(client, useRoom().id))
  const known = messages.find(({ id }) => id === threadId)
  const lookup = useQuery({ ...messageQuery(client, threadId), enabled: known === undefined })
  const parent = known ?? news.words.get(threadId)?.message ?? lookup.data

  const [place, setPlace] = useState<ThreadPlace>()
  const query = useInfiniteQuery(threadQuery(client, threadId, place))
  const pages = query.data?.pages
  const [hasFirst, hasLast] = [!query.hasPreviousPage, !query.hasNextPage]
  const now = useMemo(
    () =>
      pages &&
      withNews(joinPages(pages, THREAD_AXIS), news, {
        axis: THREAD_AXIS,
        passes: ({ threadParentId }) => threadParentId === threadId,
        hasFirst,
        hasLast,
        countedAt: latestArrival(pages),
      }),
    [hasFirst, hasLast, news, pages, threadId],
  )

  const { isWaiting } = useReplyWanted(messageId, {
    replies: now?.messages,
    messages,
    onFar: ({ threadParentId, sentAt }) => {
      const first = place?.first ?? pages?.[0]
      if (threadParentId !== threadId || first === undefined) return
      setPlace({ at: sentAt, first, lastAt: parent?.thread?.lastReplyAt ?? sentAt })
    },
  })
  const isHere = parent !== undefined || lookup.isError
  return {
    parent,
    replies: isHere && !isWaiting ? now?.messages : undefined,
    total: now?.total,
    firstPosition: (now?.before ?? 0) + 1,
    above: previousEnd(query),
    below: nextEnd(query),
    at: place?.at,
    // Replies outlive what they reply to.
    error: pages === undefined ? query.error : undefined,
    retry: () => void query.refetch(),
  }
}
