import { type InfiniteData, InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { createClient } from '#rocketchat/client.ts'
import type { RoomNews } from '#rocketchat/ddp/readNews.ts'
import { exampleMessage } from '#rocketchat/exampleMessage.ts'

import type { LoadedPage } from './messagePages.ts'
import { type MessagesRange, roomMessagesQuery } from './roomMessagesQuery.ts'
import { roomNewsQuery } from './roomNewsQuery.ts'
import { tellNews } from './tellNews.ts'

const range: MessagesRange = {
  room: { id: 'room', type: 'p' },
  isPinned: false,
  isStarred: false,
  mentionIds: [],
  from: 'newest',
  at: undefined,
}
const BATCH = 100

const message = (index: number, updatedAt: number) =>
  exampleMessage({
    id: `m${String(index)}`,
    sentAt: index * 1000,
    updatedAt,
    markup: [],
    text: String(updatedAt),
  })

/** A week in a busy room: of ten news six are new messages, three change one, and one is deleted. */
function newsOf(index: number): RoomNews {
  if (index % 10 === 9) return { kind: 'deleted', ids: [`m${String(index - 4)}`] }
  if (index % 10 > 5) return { kind: 'changed', message: message(index - 6, index) }
  return { kind: 'changed', message: message(index, index) }
}

test('a hundred thousand news do not pile up, neither beside the list nor in it', async () => {
  const client = createClient({
    server: 'https://chat.example.com',
    credentials: { userId: 'me', token: 'token' },
  })
  const queryClient = new QueryClient()
  const list = roomMessagesQuery(client, range)
  const page = { messages: [], offset: 0, received: 0, total: 0, dropped: 0, arrival: 0 }
  queryClient.setQueryData<InfiniteData<LoadedPage>>(list.queryKey, {
    pages: [page],
    pageParams: [undefined],
  })
  const observer = new InfiniteQueryObserver(queryClient, list)
  const stop = observer.subscribe(() => undefined)

  for (let from = 0; from < 100_000; from += BATCH) {
    const told = Array.from({ length: BATCH }, (_, index) => newsOf(from + index))
    // oxlint-disable-next-line no-await-in-loop -- one batch comes after the other
    await tellNews(queryClient, client, { roomId: 'room', told })
  }
  const pages = observer.getCurrentResult().data?.pages ?? []
  stop()
  expect(queryClient.getQueryData(roomNewsQuery(client, 'room').queryKey)?.words.size).toBeLessThan(3_200)
  expect(pages).toHaveLength(1)
  expect(pages[0]?.messages.length).toBeLessThan(7_000)
  expect(pages[0]?.total).toBeGreaterThan(45_000)
  expect(pages[0]?.offset).toBe(0)
})
