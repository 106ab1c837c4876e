import { infiniteQueryOptions } from '@tanstack/react-query'

import { makeReadable } from '#messages/makeReadable.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import { type FoundPage, searchMessages } from '#rocketchat/searchMessages.ts'

import { formatSearch, type SearchQuery } from './searchQuery.ts'
import { passesSearch, searchText } from './serverSearch.ts'

/** No administrator makes pages smaller; fewer rows than that are the last. */
const SMALLEST_PAGE = 10

/** What a search finds, newest first, a page at a time. Nobody says how much there is: an empty page is the end. */
export const foundMessagesQuery = (client: RocketChatClient, roomId: string, query: SearchQuery) =>
  infiniteQueryOptions({
    queryKey: [...client.key, 'room', roomId, 'search', formatSearch(query)],
    queryFn: async ({ pageParam, signal }): Promise<FoundPage> => {
      const request = { roomId, text: searchText(query), offset: pageParam }
      const page = await searchMessages(client, request, { signal })
      const messages = page.messages.filter((message) => passesSearch(query, message, client.username))
      await makeReadable(messages)
      return { ...page, messages }
    },
    initialPageParam: 0,
    getNextPageParam: ({ offset, received }) => (received < SMALLEST_PAGE ? undefined : offset + received),
    staleTime: Infinity,
  })
