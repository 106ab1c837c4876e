import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createRealtime } from './createRealtime.ts'
import { fakeServer } from './fakeServer.ts'
import type { RoomNews } from './readNews.ts'

const STARS = [{ _id: 'ada' }, { _id: 'jonah' }]
const token = 'a-token-that-nobody-sees'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets everything happen that happens within so many ms. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

function watched({ random = () => 0 }: { random?: () => number } = {}) {
  const server = fakeServer()
  const realtime = createRealtime({
    server: 'https://chat.example.com/chat',
    userId: 'jonah',
    token,
    openSocket: (url) => server.open(url),
    random,
  })
  const events: (string | RoomNews)[] = []
  const watch = (roomId = 'room') =>
    realtime.watch(roomId, {
      onLive: () => events.push('live'),
      onLost: () => events.push('lost'),
      onNews: (news) => events.push(news),
    })
  return { server, events, watch, stop: watch() }
}

function change(message: Record<string, unknown>, roomId = 'room') {
  return {
    msg: 'changed',
    collection: 'stream-room-messages',
    id: 'id',
    fields: { eventName: roomId, args: [{ rid: roomId, u: { _id: 'ada' }, ...message }] },
  }
}

test('connects, signs in, asks for one room, and says nothing else', async () => {
  const { server, events } = watched()
  await pass()
  expect(events).toEqual(['live'])
  expect(server.said[0]?.map(({ msg, method, params }) => [msg, method, params])).toEqual([
    ['connect', undefined, undefined],
    ['method', 'login', [{ resume: token }]],
    ['sub', undefined, ['room', { useCollection: false, args: [] }]],
    ['sub', undefined, ['room/deleteMessage', { useCollection: false, args: [] }]],
    ['sub', undefined, ['room/deleteMessageBulk', { useCollection: false, args: [] }]],
  ])
})

test('never puts the token into an address', async () => {
  const { server } = watched()
  await pass()
  expect(server.last?.url).toBe('wss://chat.example.com/chat/websocket')
})

test('tells what comes and goes, dates of streams included', async () => {
  const { server, events } = watched()
  await pass()
  server.tell(
    change({ _id: 'm1', msg: 'Hi', ts: { $date: 1000 }, _updatedAt: { $date: 2000 }, starred: STARS }),
  )
  const notify = (event: string, arg: unknown) => ({
    msg: 'changed',
    collection: 'stream-notify-room',
    fields: { eventName: `room/${event}`, args: [arg] },
  })
  server.tell(notify('deleteMessage', { _id: 'm1' }))
  server.tell(notify('deleteMessageBulk', { rid: 'room', ids: ['m2', 'm3'] }))
  server.tell(notify('deleteMessageBulk', { rid: 'room', ids: ['m2'], filesOnly: true }))
  server.tell(notify('deleteMessageBulk', { rid: 'room', ts: {} }))
  expect(events.slice(1)).toEqual([
    {
      kind: 'changed',
      message: expect.objectContaining({
        id: 'm1',
        text: 'Hi',
        sentAt: 1000,
        updatedAt: 2000,
        starredBy: ['jonah'],
      }),
    },
    { kind: 'deleted', ids: ['m1'] },
    { kind: 'deleted', ids: ['m2', 'm3'] },
    { kind: 'pruned' },
    { kind: 'pruned' },
  ])
})

test("tells that something cannot be read any more, or is nobody's to see", async () => {
  const { server, events } = watched()
  await pass()
  server.tell(change({ _id: 'm1', ts: { $date: 'never' } }))
  server.tell(change({ _id: 'm2', ts: { $date: 1 }, _hidden: true }))
  expect(events.slice(1)).toEqual([
    { kind: 'unreadable', ids: ['m1'] },
    { kind: 'deleted', ids: ['m2'] },
  ])
})

test.each<unknown>([
  'garbage',
  '',
  '[]',
  'null',
  42,
  new ArrayBuffer(8),
  { msg: 7 },
  { msg: 'changed' },
  { msg: 'changed', collection: 'stream-room-messages', fields: { eventName: 'room', args: [] } },
  { msg: 'changed', collection: 'stream-room-messages', fields: { eventName: 'room', args: [null] } },
  {
    msg: 'changed',
    collection: 'stream-room-messages',
    fields: { eventName: 'room', args: [{ rid: 'room' }] },
  },
  change({ _id: 'm1', ts: { $date: 1 }, rid: 'elsewhere' }),
  change({ _id: 'm1', ts: { $date: 1 } }, 'elsewhere'),
  {
    msg: 'changed',
    collection: 'stream-notify-room',
    fields: { eventName: 'room/user-activity', args: [{}] },
  },
  {
    msg: 'changed',
    collection: 'stream-notify-room',
    fields: { eventName: 'room/deleteMessage', args: [{}] },
  },
  { msg: 'ready', subs: 'all' },
  { msg: 'ready', subs: [null, 'other'] },
  { msg: 'nosub' },
  { msg: 'result', id: 'other', error: { error: 403 } },
  { msg: 'error', reason: 'Bad request' },
  { msg: 'toString' },
])('makes nothing of %j', async (frame) => {
  const { server, events } = watched()
  await pass()
  if (typeof frame === 'object' && !(frame instanceof ArrayBuffer)) server.tell(frame)
  else server.last?.dispatchEvent(new MessageEvent('message', { data: frame }))
  server.tell(change({ _id: 'm2', msg: 'Still here', ts: { $date: 1 } }))
  expect(events).toEqual(['live', expect.objectContaining({ kind: 'changed' })])
})

test('answers pings', async () => {
  const { server } = watched()
  await pass()
  server.tell({ msg: 'ping', id: '7' })
  server.tell({ msg: 'ping' })
  expect(server.said[0]?.slice(-2)).toEqual([{ msg: 'pong', id: '7' }, { msg: 'pong' }])
})

test('comes back after a loss, later each time, and asks for its room again', async () => {
  const { server, events } = watched()
  await pass()
  server.answers = false
  server.last?.close()
  await pass()
  expect(events).toEqual(['live', 'lost'])
  const waits: number[] = []
  for (let round = 0; round < 9; round += 1) {
    const before = server.count
    let waited = 0
    while (server.count === before) {
      await pass(500)
      waited += 500
    }
    waits.push(waited)
    server.last?.close()
    await pass()
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
  server.answers = true
  await pass(60_000)
  expect(events).toEqual(['live', 'lost', 'live'])
})

test('waits by chance between half and the whole of the time', async () => {
  const { server } = watched({ random: () => 0.999 })
  await pass()
  server.last?.close()
  await pass(1_900)
  expect(server.count).toBe(1)
  await pass(100)
  expect(server.count).toBe(2)
})

test('gives up a connection that is frozen', async () => {
  const { server, events } = watched()
  await pass()
  await pass(24_000)
  server.tell({ msg: 'ping' })
  server.answers = false
  await pass(25_000)
  expect(server.said[0]?.at(-1)).toEqual({ msg: 'ping' })
  expect(events).toEqual(['live'])
  await pass(8_000)
  expect(events).toEqual(['live', 'lost'])
})

test('keeps a quiet connection that answers', async () => {
  const { server, events } = watched()
  await pass(600_000)
  expect([server.count, events]).toEqual([1, ['live']])
})

test('gives up a server that never greets', async () => {
  const server = fakeServer()
  server.answers = false
  const realtime = createRealtime({
    server: 'http://x',
    userId: 'jonah',
    token,
    openSocket: (url) => server.open(url),
  })
  realtime.watch('room', {
    onLive: vi.fn<() => void>(),
    onLost: vi.fn<() => void>(),
    onNews: vi.fn<() => void>(),
  })
  await pass(15_000)
  expect(server.last?.isOpen).toBe(false)
  await pass(5_000)
  expect(server.count).toBe(2)
})

test('does not come back with a token that is refused', async () => {
  const { server, events } = watched()
  await pass()
  server.refusesToken = true
  server.last?.close()
  await pass(600_000)
  expect([server.count, events]).toEqual([2, ['live', 'lost']])
})

test('a room that may not be heard is never live', async () => {
  const { server, events, watch } = watched()
  await pass()
  server.refusesRooms = true
  const count = events.length
  watch('other')
  await pass(60_000)
  expect([server.count, events.length]).toEqual([1, count])
})

test('one connection is enough for whoever looks, and outlives a change of screens', async () => {
  const { server, events, watch, stop } = watched()
  await pass()
  const stopSecond = watch()
  expect(events).toEqual(['live', 'live'])
  stop()
  stopSecond()
  await pass(1_000)
  expect(server.said[0]?.filter(({ msg }) => msg === 'unsub')).toHaveLength(3)
  const stopThird = watch()
  await pass(60_000)
  expect([server.count, server.last?.isOpen]).toEqual([1, true])
  stopThird()
  await pass(5_000)
  expect(server.last?.isOpen).toBe(false)
  await pass(600_000)
  expect(server.count).toBe(1)
})

test('stands without sockets', async () => {
  const realtime = createRealtime({
    server: 'https://chat.example.com',
    userId: 'jonah',
    token,
    openSocket: () => {
      throw new Error('refused by the policy')
    },
  })
  const onLive = vi.fn<() => void>()
  realtime.watch('room', { onLive, onLost: vi.fn<() => void>(), onNews: vi.fn<() => void>() })
  await pass(60_000)
  expect(onLive).not.toHaveBeenCalled()
})
