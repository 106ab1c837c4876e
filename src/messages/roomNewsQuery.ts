import { queryOptions, skipToken } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import type { RoomNews } from '#rocketchat/ddp/readNews.ts'
import { fetchChanges } from '#rocketchat/syncMessages.ts'

import { nextArrival } from './arrivals.ts'
import { makeReadable } from './makeReadable.ts'
import { addNews, type NewsOfRoom, NO_NEWS } from './roomNews.ts'

/** What was told of a room so far. Stays longer than any page: a page without the news since then would be wrong. */
export const roomNewsQuery = (client: RocketChatClient, roomId: string) =>
  queryOptions<NewsOfRoom>({
    queryKey: [...client.key, 'room', roomId, 'news'],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })

/** Asks for all that happened since what is here was complete. */
export const roomChangesQuery = (client: RocketChatClient, roomId: string) =>
  queryOptions({
    queryKey: [...client.key, 'room', roomId, 'changes'],
    queryFn: async ({ signal, client: queryClient }): Promise<number | null> => {
      const { queryKey } = roomNewsQuery(client, roomId)
      const since = queryClient.getQueryData(queryKey)?.completeTo
      if (since === undefined) return null
      const changes = await fetchChanges(
        client,
        { roomId, since: Math.max(0, since - OVERLAP_MS) },
        { signal, priority: 'ahead' },
      )
      await makeReadable(changes.messages)
      const news: RoomNews[] = [
        ...changes.messages.map((message) => ({ kind: 'changed', message }) as const),
        { kind: 'deleted', ids: changes.deletedIds },
      ]
      const completeTo = Math.max(since, changes.latestAt ?? 0)
      queryClient.setQueryData(queryKey, (known = NO_NEWS) => ({
        ...addNews(known, news, nextArrival()),
        completeTo,
      }))
      return completeTo
    },
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  })

/** Servers write in parallel: what is dated earlier may come later. */
const OVERLAP_MS = 5_000
