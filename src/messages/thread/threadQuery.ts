import { infiniteQueryOptions } from '@tanstack/react-query'

import { nextArrival } from '#messages/arrivals.ts'
import { makeReadable } from '#messages/makeReadable.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchThreadMessages } from '#rocketchat/threadMessages.ts'

/** The replies of a thread, oldest first, a page at a time. */
export const threadQuery = (client: RocketChatClient, parentId: string) =>
  infiniteQueryOptions({
    queryKey: [...client.key, 'thread', parentId],
    queryFn: async ({ pageParam, signal }) => {
      const page = await fetchThreadMessages(client, { parentId, offset: pageParam }, { signal })
      await makeReadable(page.messages)
      return { ...page, arrival: nextArrival() }
    },
    initialPageParam: 0,
    // By what arrived: an administrator may have made pages smaller.
    getNextPageParam: ({ offset, received, total }) => {
      const next = offset + received
      return received === 0 || next >= total ? undefined : next
    },
    // What comes since is news of the room.
    staleTime: Infinity,
  })
