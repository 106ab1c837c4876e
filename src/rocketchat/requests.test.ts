import * as restTypings from '@rocket.chat/rest-typings'
import * as fc from 'fast-check'
import qs from 'qs'
import { expect, test } from 'vitest'

import { createClient, type RocketChatClient } from './client.ts'
import { createScheduler } from './createScheduler.ts'
import { countMessagesAfter, fetchHistory } from './history.ts'
import { fetchRoomMembers } from './members.ts'
import { fetchMessage, fetchMessages } from './messages.ts'
import { fetchRoomImages } from './roomImages.ts'
import type { RoomType } from './Room.ts'
import { fetchJoinedRooms, fetchRoom } from './rooms.ts'

/** Rocket.Chat's own judgement of a query, once it has read it as the server does. */
const validators: Record<string, ((query: unknown) => boolean) | undefined> = {
  'rooms.images': restTypings.isRoomsImagesProps,
  'groups.messages': restTypings.isGroupsMessagesProps,
  'channels.messages': restTypings.isChannelsMessagesProps,
  'im.messages': restTypings.isDmMessagesProps,
  'groups.history': restTypings.isGroupsHistoryProps,
  'channels.history': restTypings.isChannelsHistoryProps,
  'im.history': restTypings.isDmHistoryProps,
  'groups.members': restTypings.isGroupsMembersProps,
  'rooms.info': restTypings.isRoomsInfoProps,
  'chat.getMessage': restTypings.isChatGetMessageProps,
  'subscriptions.get': restTypings.isSubscriptionsGetProps,
}

async function queriesOf(ask: (client: RocketChatClient) => Promise<unknown>) {
  const urls: URL[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    urls.push(new URL(new Request(input).url))
    return Response.json({ success: false }, { status: 500 })
  }
  const client = createClient({
    server: 'https://chat.example.com',
    credentials: { userId: 'me', token: 'token' },
    fetch,
    scheduler: createScheduler(),
  })
  await ask(client).catch(() => undefined)
  return urls.map(({ pathname, search, searchParams }) => {
    const query = qs.parse(search.slice(1), { arrayLimit: 500 })
    return { endpoint: pathname.replace('/api/v1/', ''), query, keys: [...searchParams.keys()] }
  })
}

/** What the server would object to. */
async function objections(ask: (client: RocketChatClient) => Promise<unknown>): Promise<readonly string[]> {
  const queries = await queriesOf(ask)
  if (queries.length === 0) return ['nothing was asked']
  return queries.flatMap(({ endpoint, query, keys }) => {
    const asked = `${endpoint} ${JSON.stringify(query)}`
    if (new Set(keys).size !== keys.length) return [`a key twice: ${asked}`]
    if (keys.includes('count') && !(Number(query['count']) > 0)) return [`no count: ${asked}`]
    return validators[endpoint]?.(query) === false ? [asked] : []
  })
}

const id = fc.string({ minLength: 1 })
const type = fc.constantFrom<RoomType>('p', 'c', 'd')
const ids = fc.option(fc.array(fc.stringMatching(/^[a-zA-Z0-9]{3,17}$/), { maxLength: 3 }), {
  nil: undefined,
})

test('every way to ask for messages is one that the server understands', async () => {
  const request = fc.record({
    offset: fc.nat(100_000),
    pinned: fc.constantFrom(true, false, undefined),
    starredIds: ids,
    mentionIds: ids,
    sort: fc.constantFrom<'newest' | 'oldest' | undefined>('newest', 'oldest', undefined),
  })
  await fc.assert(
    fc.asyncProperty(id, type, request, async (roomId, roomType, filters) => {
      expect(
        await objections((client) =>
          fetchMessages(client, { room: { id: roomId, type: roomType }, ...filters }),
        ),
      ).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('every way to ask for images is one that the server understands', async () => {
  await fc.assert(
    fc.asyncProperty(
      id,
      fc.nat(),
      fc.option(id, { nil: undefined }),
      async (roomId, offset, startingFromId) => {
        expect(
          await objections((client) => fetchRoomImages(client, { roomId, offset, startingFromId })),
        ).toEqual([])
      },
    ),
  )
})

test.each<RoomType>(['p', 'c', 'd'])(
  'history, members and messages of a room of type %s',
  async (roomType) => {
    const room = { id: 'r1', type: roomType }
    expect(await objections((client) => countMessagesAfter(client, { room, after: 0 }))).toEqual([])
    expect(
      await objections((client) =>
        fetchHistory(client, { room, latest: 1, oldest: 0, inclusive: true, count: 100 }),
      ),
    ).toEqual([])
    expect(await objections((client) => fetchHistory(client, { room, count: 100 }))).toEqual([])
    expect(await objections((client) => fetchRoomMembers(client, { room, offset: 100 }))).toEqual([])
  },
)

test('rooms, by id and by name, and single messages', async () => {
  expect(await objections((client) => fetchRoom(client, { id: 'r1' }))).toEqual([])
  expect(await objections((client) => fetchRoom(client, { name: 'a room & more' }))).toEqual([])
  expect(await objections((client) => fetchMessage(client, 'm1'))).toEqual([])
  expect(await objections((client) => fetchJoinedRooms(client))).toEqual([])
})

test('ids are joined by commas, pinned is said or left out, and only oldest first needs a word', async () => {
  const room = { id: 'r1', type: 'p' as const }
  const filters = {
    pinned: true,
    mentionIds: ['me', 'all', 'here'],
    starredIds: ['me'],
    sort: 'oldest' as const,
  }
  const [filtered] = await queriesOf((client) => fetchMessages(client, { room, offset: 0, ...filters }))
  expect(filtered?.query).toEqual({
    roomId: 'r1',
    offset: '0',
    count: '100',
    pinned: 'true',
    mentionIds: 'me,all,here',
    starredIds: 'me',
    sort: '{"ts":1}',
  })
  const [plain] = await queriesOf((client) =>
    fetchMessages(client, { room, offset: 0, pinned: false, mentionIds: [] }),
  )
  expect(plain?.query).toEqual({ roomId: 'r1', offset: '0', count: '100' })
})
