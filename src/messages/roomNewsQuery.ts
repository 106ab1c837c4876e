import { queryOptions, skipToken } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'

import type { NewsOfRoom } from './roomNews.ts'

/** What was told of a room so far. Stays longer than any page: a page without the news since then would be wrong. */
export const roomNewsQuery = (client: RocketChatClient, roomId: string) =>
  queryOptions<NewsOfRoom>({
    queryKey: [...client.key, 'room', roomId, 'news'],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })
