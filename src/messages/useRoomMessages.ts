import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'

import { useRememberPictures } from '#media/pictureIndex.ts'
import type { Message } from '#rocketchat/Message.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'

import { type FeedEnd, nextEnd, previousEnd } from './feedEnds.ts'
import { hiddenEventsQuery, hidesBy } from './hiddenEvents.ts'
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

export interface RoomMessages {
  /** In the order of display, without what is hidden. */
  messages: readonly Message[]
  /** With those. */
  loaded: readonly Message[]
  /** How many there are, as far as is known of those that are hidden. */
  total: number
  /** With all that are hidden. */
  listedTotal: number
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

interface RoomMessagesOptions {
  order: 'newest' | 'oldest'
  isEnabled: boolean
  /** Asked for by themselves: they show though they were hidden. */
  shownIds: ReadonlySet<string>
}

/** A room's messages in the order asked for, growing at both ends. */
export function useRoomMessages(
  range: MessagesRange,
  { order, isEnabled, shownIds }: RoomMessagesOptions,
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
  const loaded = useMemo(
    () => (joined && order !== range.from ? joined.messages.toReversed() : (joined?.messages ?? [])),
    [joined, order, range.from],
  )
  const isHidden = useIsHidden(shownIds)
  const messages = useMemo(
    () => (loaded.some(isHidden) ? loaded.filter((message) => !isHidden(message)) : loaded),
    [isHidden, loaded],
  )
  const rememberPictures = useRememberPictures()
  useEffect(() => rememberPictures(messages), [messages, rememberPictures])

  const retry = () => void query.refetch()
  if (joined === undefined) return { found: undefined, error: query.error, retry }

  const [next, previous] = [nextEnd(query), previousEnd(query)]
  const { total, before } = joined
  const isAlongAxis = order === range.from
  return {
    found: {
      messages,
      loaded,
      total: total - (loaded.length - messages.length),
      listedTotal: total,
      firstPosition: (isAlongAxis ? before : Math.max(0, total - before - loaded.length)) + 1,
      above: isAlongAxis ? previous : next,
      below: isAlongAxis ? next : previous,
    },
    error: query.error,
    retry,
  }
}

const NOTHING: readonly string[] = []

function useIsHidden(shownIds: ReadonlySet<string>): (message: Message) => boolean {
  const { hiddenEvents } = useRoom()
  const { data = NOTHING } = useQuery(hiddenEventsQuery(useClient()))
  return useMemo(() => {
    const hides = hidesBy(data, hiddenEvents)
    return (message) => hides(message) && !shownIds.has(message.id)
  }, [data, hiddenEvents, shownIds])
}
