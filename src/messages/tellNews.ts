import { type InfiniteData, notifyManager, type QueryClient } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import type { RoomNews } from '#rocketchat/ddp/readNews.ts'

import { nextArrival } from './arrivals.ts'
import { foldNews, trimPage } from './foldNews.ts'
import { makeReadable } from './makeReadable.ts'
import type { LoadedPage } from './messagePages.ts'
import { listsOfRoom } from './roomMessagesQuery.ts'
import { addNews, forgetNews, isMuchNews, NO_NEWS } from './roomNews.ts'
import { roomNewsQuery } from './roomNewsQuery.ts'

/** What happened in a room, to whatever is shown of it. */
export async function tellNews(
  queryClient: QueryClient,
  client: RocketChatClient,
  { roomId, told }: { roomId: string; told: readonly RoomNews[] },
): Promise<void> {
  await makeReadable(told.flatMap((one) => (one.kind === 'changed' ? [one.message] : [])))
  const { queryKey } = roomNewsQuery(client, roomId)
  queryClient.setQueryData(queryKey, (known = NO_NEWS) => addNews(known, told, nextArrival()))
  if (isMuchNews(queryClient.getQueryData(queryKey) ?? NO_NEWS)) await fold(queryClient, client, roomId)
}

/** News of days become part of the lists, which keep what is around the reader: a tab may stay open for weeks. */
async function fold(queryClient: QueryClient, client: RocketChatClient, roomId: string): Promise<void> {
  try {
    // Threads read news as well, and are short enough to be asked for anew.
    await queryClient.invalidateQueries({ queryKey: [...client.key, 'thread'] }, { throwOnError: true })
  } catch {
    return
  }
  const { queryKey } = roomNewsQuery(client, roomId)
  const news = queryClient.getQueryData(queryKey)
  const lists = listsOfRoom(queryClient, client, roomId)
  // A page that is on its way was asked for before some of the news, and would overwrite what is folded now.
  if (news === undefined || lists.some(({ isFetching }) => isFetching)) return
  notifyManager.batch(() => {
    for (const { key, isActive, axis, passes } of lists) {
      queryClient.setQueryData<InfiniteData<LoadedPage>>(key, (data) => {
        const page = data && foldNews(data.pages, news, { axis, passes })
        if (page === undefined) return data
        const pages = [isActive ? trimPage(page, mountedIds()) : page]
        return { pages, pageParams: data?.pageParams.slice(0, 1) ?? [] }
      })
    }
    queryClient.setQueryData(queryKey, (known) => known && forgetNews(known))
  })
}

function mountedIds(): ReadonlySet<string> {
  const rows = globalThis.document?.querySelectorAll<HTMLElement>('article[data-message-id]') ?? []
  return new Set(Array.from(rows, (row) => row.dataset['messageId'] ?? ''))
}
