import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchChanges } from '#rocketchat/syncMessages.ts'

import { NO_NEWS } from './roomNews.ts'
import { roomNewsQuery } from './roomNewsQuery.ts'
import { tellNews } from './tellNews.ts'

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
      await tellNews(queryClient, client, { roomId, told: changes.news })
      const completeTo = Math.max(since, changes.latestAt ?? 0)
      queryClient.setQueryData(queryKey, (known = NO_NEWS) => ({ ...known, completeTo }))
      return completeTo
    },
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  })

/** Servers write in parallel: what is dated earlier may come later. */
const OVERLAP_MS = 5_000
