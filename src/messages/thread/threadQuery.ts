import { infiniteQueryOptions } from '@tanstack/react-query'

import { nextArrival } from '#messages/arrivals.ts'
import { fetchJoined } from '#messages/fetchJoined.ts'
import { makeReadable } from '#messages/makeReadable.ts'
import {
  type Axis,
  type LoadedPage,
  nextPageParam,
  PAGE_SIZE,
  type PageParam,
  previousPageParam,
} from '#messages/messagePages.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import type { MessagePage } from '#rocketchat/Message.ts'
import { fetchThreadMessages } from '#rocketchat/threadMessages.ts'

import { findPageAt } from './findPageAt.ts'

export const THREAD_AXIS: Axis = { from: 'oldest', isFiltered: false }

/** A moment around which a thread is opened, epoch ms; and what is known of the thread already. */
export interface ThreadPlace {
  at: number
  /** The page that the thread begins with. */
  first: MessagePage
  /** Of the last reply. */
  lastAt: number
}

/** The replies of a thread, oldest first, from its beginning or around a moment, growing at both ends. */
export const threadQuery = (client: RocketChatClient, parentId: string, place: ThreadPlace | undefined) =>
  infiniteQueryOptions({
    queryKey: [...client.key, 'thread', parentId, { at: place?.at }],
    queryFn: async ({ pageParam, signal }): Promise<LoadedPage> => {
      const fetchPage = ({ offset, count }: Pick<PageParam, 'offset' | 'count'>) =>
        fetchThreadMessages(client, { parentId, offset, count }, { signal })
      const fetchAt = (offset: number) => fetchPage({ offset, count: PAGE_SIZE })
      const fetchFirst = () => (place ? findPageAt({ ...place, fetchPage: fetchAt }) : fetchAt(0))
      const page = await (pageParam ? fetchJoined(fetchPage, pageParam, THREAD_AXIS) : fetchFirst())
      await makeReadable(page.messages)
      return { ...page, arrival: nextArrival() }
    },
    initialPageParam: undefined as PageParam | undefined,
    getNextPageParam: (_last, pages) => nextPageParam(pages, THREAD_AXIS),
    getPreviousPageParam: (_first, pages) => previousPageParam(pages, THREAD_AXIS),
    // What comes since is news of the room.
    staleTime: Infinity,
  })
