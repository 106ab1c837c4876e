import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { createClient } from '#rocketchat/client.ts'
import { type Clock, createScheduler } from '#rocketchat/createScheduler.ts'
import type { Message } from '#rocketchat/Message.ts'

import { createWorkspace } from '../../e2e/workspace/createWorkspace.ts'
import type { MessageDocument } from '../../e2e/workspace/server/documents.ts'
import { FIXTURE_NOW, fixture } from '../../e2e/workspace/server/fixture.ts'
import { joinPages, latestArrival } from './messagePages.ts'
import { axisOf, type MessagesRange, passesIn, roomMessagesQuery } from './roomMessagesQuery.ts'
import { NO_NEWS, withNews } from './roomNews.ts'
import { roomChangesQuery } from './roomChangesQuery.ts'
import { roomNewsQuery } from './roomNewsQuery.ts'

const SERVER = 'https://workspace.example'

/** One a minute. */
function message(index: number): MessageDocument {
  const ts = new Date(FIXTURE_NOW - index * 60_000).toISOString()
  const msg = `Number ${String(index)}`
  const md = [{ type: 'PARAGRAPH', value: [{ type: 'PLAIN_TEXT', value: msg }] }]
  const u = { _id: 'ada', username: 'ada.brandt' }
  return { _id: `n${String(index)}`, rid: 'group', msg, md, ts, u, _updatedAt: ts }
}

/** A large room behind the limiter of a stock server, and a clock that jumps to whatever is waited for. */
function open(size: number) {
  const messages = Array.from({ length: size }, (_, index) => message(index))
  const time = { now: FIXTURE_NOW }
  const clock: Clock = {
    now: () => time.now,
    after(ms, callback) {
      if (ms < 1000 || ms > 80_000) return () => undefined
      const timer = setImmediate(() => {
        time.now += ms
        callback()
      })
      return () => clearImmediate(timer)
    },
  }
  const workspace = createWorkspace({ content: () => ({ ...fixture, messages }), now: clock.now })
  const statuses = new Map<number, number>()
  async function fetch(input: RequestInfo | URL, init?: RequestInit) {
    const response = await workspace.handle(new Request(input, init))
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    return response
  }
  async function turn(action: string, options: object = {}) {
    time.now += 1
    const body = JSON.stringify({ action, ...options })
    const response = await workspace.handle(new Request(`${SERVER}/__workspace`, { method: 'POST', body }))
    return (await response.json()) as Record<string, string>
  }
  return { clock, statuses, fetch, turn }
}

/** What happens between two pages: somewhere in the room, and often more than one thing. */
async function happen(turn: ReturnType<typeof open>['turn'], round: number, size: number) {
  const idAt = async (index: number) => {
    const { messageId } = await turn('messageAt', { roomId: 'group', index: index % (size - 100) })
    return messageId
  }
  if (round % 7 === 0) await turn('addMessage', { message: { rid: 'group', msg: `New in ${String(round)}` } })
  if (round % 11 === 0)
    await turn('editMessage', { id: await idAt(round * 7919), msg: `Edited in ${String(round)}` })
  if (round % 13 === 0) await turn('deleteMessage', { id: await idAt(round * 104_729) })
  if (round % 19 === 0) await turn('deleteMessage', { id: await idAt(round * 50) })
}

test.each([
  { from: 'newest', size: 60_000 },
  { from: 'oldest', size: 10_000 },
] as const)(
  '$size messages from the $from: nothing twice, nothing skipped, nothing refused, whatever happens meanwhile',
  async ({ from, size }) => {
    const { clock, statuses, fetch, turn } = open(size)
    const { userId = '', authToken = '' } = await turn('issueToken', { username: 'jonah.reyes' })
    const client = createClient({
      server: SERVER,
      credentials: { userId, token: authToken },
      fetch,
      scheduler: createScheduler({ clock }),
      origin: SERVER,
    })
    const range: MessagesRange = {
      room: { id: 'group', type: 'p' },
      isPinned: false,
      isStarred: false,
      mentionIds: [],
      from,
      at: undefined,
    }
    const queryClient = new QueryClient({
      defaultOptions: { queries: { retry: false, networkMode: 'always' } },
    })
    const newsKey = roomNewsQuery(client, 'group').queryKey
    queryClient.setQueryData(newsKey, { ...NO_NEWS, completeTo: FIXTURE_NOW })
    const observer = new InfiniteQueryObserver(queryClient, roomMessagesQuery(client, range))
    const stop = observer.subscribe(() => undefined)
    await observer.refetch()

    let round = 1
    while (observer.getCurrentResult().hasNextPage) {
      // oxlint-disable-next-line no-await-in-loop -- as a reader scrolls, page after page
      await happen(turn, round, size)
      // oxlint-disable-next-line no-await-in-loop -- as a reader scrolls, page after page
      await observer.fetchNextPage()
      round += 1
    }
    await queryClient.query({ ...roomChangesQuery(client, 'group'), staleTime: 0 })

    const pages = observer.getCurrentResult().data?.pages ?? []
    stop()
    const axis = axisOf(range)
    const list = withNews(joinPages(pages, axis), queryClient.getQueryData(newsKey) ?? NO_NEWS, {
      axis,
      passes: passesIn(client, range),
      hasFirst: true,
      hasLast: true,
      countedAt: latestArrival(pages),
    })
    await turn('limiter', { enabled: false })
    const response = await fetch(`${SERVER}/api/v1/groups.messages?roomId=group&count=0`, {
      headers: { 'x-user-id': userId, 'x-auth-token': authToken },
    })
    const truth = (await response.json()) as { messages: { _id: string; msg: string }[] }
    const rows = from === 'newest' ? truth.messages : truth.messages.toReversed()
    expect(list.messages.map(({ id }: Message) => id)).toEqual(rows.map(({ _id }) => _id))
    expect(list.messages.map(({ text }: Message) => text)).toEqual(rows.map(({ msg }) => msg))
    expect([...statuses.keys()]).toEqual([200])
    expect(statuses.get(200)).toBeLessThan(1.1 * (size / 99) + 10)
  },
  // A second where nothing else runs, for every ten thousand.
  120_000,
)
