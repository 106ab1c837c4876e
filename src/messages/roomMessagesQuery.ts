import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query'

import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from '#rocketchat/client.ts'
import { countMessagesAfter } from '#rocketchat/history.ts'
import { fetchMessage, fetchMessages } from '#rocketchat/messages.ts'
import type { Message } from '#rocketchat/Message.ts'
import type { Room } from '#rocketchat/Room.ts'

import { nextArrival } from './arrivals.ts'
import { fetchJoined } from './fetchJoined.ts'
import { hiddenEventsQuery } from './hiddenEvents.ts'
import { makeReadable } from './makeReadable.ts'
import {
  type Axis,
  joinNews,
  type LoadedPage,
  nextPageParam,
  PAGE_SIZE,
  type PageParam,
  previousPageParam,
} from './messagePages.ts'
import { passesFilter } from './passesFilter.ts'
import { patiently } from './patiently.ts'
import { firstWithNews, NO_NEWS } from './roomNews.ts'
import { roomNewsQuery } from './roomNewsQuery.ts'

export interface MessagesRange {
  room: Pick<Room, 'id' | 'type'>
  isPinned: boolean
  isStarred: boolean
  /** User ids, `all`, `here`. */
  mentionIds: readonly string[]
  from: Axis['from']
  /** Epoch ms in whose surroundings the first page lies; undefined starts at the end of the axis. */
  at: number | undefined
}

/** The messages of a room, or those that a filter leaves, a page at a time in both directions. */
export const roomMessagesQuery = (client: RocketChatClient, range: MessagesRange) =>
  infiniteQueryOptions({
    queryKey: messagesKey(client, range),
    queryFn: async ({ pageParam, signal, client: queryClient }): Promise<LoadedPage> => {
      const options = { signal }
      // What is hidden never shows, not even until that is known.
      const hidden = patiently(queryClient.query(hiddenEventsQuery(client)))
      const param = pageParam ?? (await firstParam(client, range, options))
      const fetched = fetchJoined((at) => fetchPage(client, range, at, options), param, axisOf(range))
      const [page] = await Promise.all([fetched, hidden])
      return { ...page, arrival: nextArrival() }
    },
    initialPageParam: undefined as PageParam | undefined,
    getNextPageParam: (_last, pages) => nextPageParam(pages, axisOf(range)),
    getPreviousPageParam: (_first, pages) => previousPageParam(pages, axisOf(range)),
    // Pages that are here are never asked for again; news come by `newestMessagesQuery`.
    staleTime: Infinity,
  })

type Listed = Omit<MessagesRange, 'room' | 'at'>

export function axisOf({ from, isPinned, isStarred, mentionIds }: Listed): Axis {
  return { from, isFiltered: isPinned || isStarred || mentionIds.length > 0 }
}

export function passesIn({ userId }: RocketChatClient, range: Listed) {
  return (message: Message) => passesFilter(range, message, userId)
}

/** Asks for news of a list that reaches its newest end, now and then while somebody looks, and joins them to it. */
export const newestMessagesQuery = (client: RocketChatClient, range: MessagesRange) =>
  queryOptions({
    queryKey: [...messagesKey(client, range), 'newest'],
    queryFn: async ({ signal, client: queryClient }): Promise<number> => {
      const page = await fetchPage(
        client,
        range,
        { offset: 0, count: PAGE_SIZE },
        { signal, priority: 'ahead' },
      )
      const newest = { ...page, arrival: nextArrival() }
      const told = queryClient.getQueryData(roomNewsQuery(client, range.room.id).queryKey) ?? NO_NEWS
      queryClient.setQueryData(roomMessagesQuery(client, range).queryKey, (data) => {
        if (data === undefined) return undefined
        const known = firstWithNews(data.pages, told, {
          axis: axisOf(range),
          passes: passesIn(client, range),
        })
        const pages = joinNews(known, newest, axisOf(range))
        return {
          pages,
          pageParams: data.pageParams.slice(0, pages.length),
        } satisfies InfiniteData<LoadedPage>
      })
      return page.total
    },
    staleTime: NEWS_EVERY_MS,
    refetchOnWindowFocus: true,
  })

/** What is here of a room's messages, whichever way they are listed. */
export function listsOfRoom(queryClient: QueryClient, client: RocketChatClient, roomId: string) {
  const queryKey = keyOfRoom(client, roomId)
  const queries = queryClient.getQueriesData<InfiniteData<LoadedPage>>({ queryKey })
  return queries.flatMap(([key]) => {
    const listed = v.safeParse(listedInKey, key.slice(queryKey.length))
    const query = queryClient.getQueryCache().find({ queryKey: key })
    if (!listed.success || query === undefined) return []
    const [range] = listed.output
    return {
      key,
      isActive: query.isActive(),
      isFetching: queryClient.isFetching({ queryKey: key }) > 0,
      axis: axisOf(range),
      passes: passesIn(client, range),
    }
  })
}

/** How a list's key ends. */
const listedInKey = v.strictTuple([
  v.object({
    isPinned: v.boolean(),
    isStarred: v.boolean(),
    mentionIds: v.array(v.string()),
    from: v.picklist(['newest', 'oldest']),
  }),
])

/** One message by its id, wherever it is. */
export const messageQuery = (client: RocketChatClient, messageId: string) =>
  queryOptions({
    queryKey: [...client.key, 'message', messageId],
    queryFn: ({ signal }) => fetchMessage(client, messageId, { signal }),
    staleTime: Infinity,
  })

/** How often news are asked for where nobody tells them, or the total where it was guessed. */
export const NEWS_EVERY_MS = 30_000

function messagesKey(
  client: RocketChatClient,
  { room, isPinned, isStarred, mentionIds, from, at }: MessagesRange,
) {
  return [...keyOfRoom(client, room.id), { isPinned, isStarred, mentionIds, from, at }] as const
}

function keyOfRoom(client: RocketChatClient, roomId: string) {
  return [...client.key, 'room', roomId, 'messages'] as const
}

async function fetchPage(
  client: RocketChatClient,
  { room, isPinned, isStarred, mentionIds, from }: MessagesRange,
  { offset, count }: Pick<PageParam, 'offset' | 'count'>,
  options: CallOptions,
) {
  const request = {
    room,
    offset,
    count,
    pinned: isPinned,
    starredIds: isStarred ? [client.userId] : [],
    mentionIds,
    sort: from,
  }
  const page = await fetchMessages(client, request, options)
  await makeReadable(page.messages)
  return page
}

/** One call places any moment; its page then has as much before it as after. */
async function firstParam(
  client: RocketChatClient,
  { room, at }: MessagesRange,
  options: CallOptions,
): Promise<PageParam> {
  const newer = at === undefined ? 0 : await countMessagesAfter(client, { room, after: at }, options)
  const offset = Math.max(0, newer - PAGE_SIZE / 2)
  return { offset, count: PAGE_SIZE, side: undefined, expectedTotal: undefined, beside: [] }
}
