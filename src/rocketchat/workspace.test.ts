import { expect, test } from 'vitest'

import { createWorkspace } from '../../e2e/workspace/createWorkspace.ts'
import { FIXTURE_DIRECT, fixture } from '../../e2e/workspace/server/fixture.ts'
import { type Clock, createScheduler } from './createScheduler.ts'
import { createClient } from './client.ts'
import { countMessagesAfter, fetchHistory } from './history.ts'
import { fetchRoomMembers } from './members.ts'
import { fetchMessage, fetchMessages } from './messages.ts'
import { fetchRoomImages } from './roomImages.ts'
import { fetchJoinedRooms, fetchRoom } from './rooms.ts'
import { fetchServerInfo } from './serverInfo.ts'
import { fetchMe, signIn, signOut } from './signIn.ts'

const SERVER = 'https://workspace.example'

/** The stand-in workspace, its limiter on, and a clock that jumps to whatever is waited for. */
function open() {
  const time = { now: Date.parse('2026-06-15T12:00:00.000Z'), waited: 0 }
  const clock: Clock = {
    now: () => time.now,
    after(ms, callback) {
      // What the limiter makes wait is minutes; lingering and tidying are nothing to jump for.
      if (ms < 1000 || ms > 80_000) return () => undefined
      const timer = setImmediate(() => {
        time.now += ms
        time.waited += 1
        callback()
      })
      return () => clearImmediate(timer)
    },
  }
  const workspace = createWorkspace({ content: () => fixture, now: clock.now })
  const statuses: number[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await workspace.handle(new Request(input, init))
    statuses.push(response.status)
    return response
  }
  return { time, statuses, transport: { fetch, scheduler: createScheduler({ clock }) } }
}

async function signedIn(user = 'jonah.reyes') {
  const world = open()
  const { userId, token } = await signIn(SERVER, { user, password: 'vitrine' }, world.transport)
  return {
    ...world,
    client: createClient({ server: SERVER, credentials: { userId, token }, ...world.transport }),
  }
}

test('signs in, says who it is, signs out, and is signed out', async () => {
  const { client, transport } = await signedIn()
  await expect(fetchServerInfo(SERVER, transport)).resolves.toHaveProperty(
    'version',
    expect.stringMatching(/^\d/),
  )
  await expect(fetchMe(client)).resolves.toEqual({
    id: 'jonah',
    username: 'jonah.reyes',
    name: 'Jonah Reyes',
  })
  await signOut(client)
  await expect(fetchMe(client)).rejects.toHaveProperty('name', 'SignedOutError')
})

test('hears which code is wanted, and gets in with a backup code', async () => {
  const { transport } = open()
  const ada = { user: 'ada.brandt', password: 'vitrine' }
  await expect(signIn(SERVER, ada, transport)).rejects.toMatchObject({
    name: 'SignInError',
    reason: 'codeRequired',
    details: { method: 'totp' },
  })
  await expect(signIn(SERVER, { ...ada, code: '000000' }, transport)).rejects.toHaveProperty(
    'reason',
    'codeInvalid',
  )
  await expect(signIn(SERVER, { ...ada, code: 'foxglove' }, transport)).resolves.toHaveProperty(
    'userId',
    'ada',
  )
  await expect(signIn(SERVER, { user: 'ada.brandt', password: 'no' }, transport)).rejects.toHaveProperty(
    'reason',
    'wrongCredentials',
  )
})

test('lists the rooms of a person, direct conversations named after the other person', async () => {
  const { client } = await signedIn()
  const rooms = await fetchJoinedRooms(client)
  expect(rooms.map(({ id }) => id).toSorted()).toEqual([
    FIXTURE_DIRECT,
    'archived',
    'channel',
    'empty',
    'group',
  ])
  expect(rooms.find(({ id }) => id === FIXTURE_DIRECT)).toMatchObject({ kind: 'direct', title: 'ada.brandt' })
  await expect(fetchRoom(client, { name: 'the-group' })).resolves.toMatchObject({ id: 'group', type: 'p' })
  await expect(fetchRoom(client, { id: 'other' })).rejects.toHaveProperty('name', 'NoAccessError')
})

test('reads images, from the newest and from one of them on', async () => {
  const { client } = await signedIn()
  const first = await fetchRoomImages(client, { roomId: 'group', offset: 0 })
  expect(first).toMatchObject({ received: 100, total: 111 })
  const from = await fetchRoomImages(client, { roomId: 'group', offset: 0, startingFromId: 'p50' })
  expect(from.images[0]).toMatchObject({
    id: 'p50',
    dimensions: { width: 800, height: 600 },
    uploaderId: 'ada',
  })
  expect(first.total - from.total).toBe(first.images.findIndex(({ id }) => id === 'p50'))
  await expect(fetchRoomImages(client, { roomId: 'other', offset: 0 })).rejects.toHaveProperty(
    'name',
    'NoAccessError',
  )
})

test('reads messages, filtered, sorted, counted and one by one', async () => {
  const { client, time } = await signedIn()
  const room = { id: 'group', type: 'p' as const }
  const all = await fetchMessages(client, { room, offset: 0 })
  expect(all.messages[0]?.id).toBe('m0')
  expect(all.received).toBe(100)
  const mentions = await fetchMessages(client, { room, offset: 0, mentionIds: ['jonah', 'all', 'here'] })
  expect(mentions.messages.map(({ id }) => id)).toEqual(['m5', 'm6', 'm10'])
  const pinned = await fetchMessages(client, { room, offset: 0, pinned: true, mentionIds: ['here'] })
  expect(pinned).toMatchObject({ total: 1, messages: [{ id: 'm10', isPinned: true }] })
  const oldest = await fetchMessages(client, { room, offset: 0, sort: 'oldest' })
  expect(oldest.messages[0]?.id).toBe('m119')
  await expect(fetchMessage(client, 'm3')).resolves.toMatchObject({ id: 'm3', starredBy: ['jonah'] })
  await expect(fetchMessage(client, 'nothing')).rejects.toHaveProperty('name', 'NoAccessError')

  // History ends before now, which is when the newest message of the fixture was sent.
  time.now += 1000
  const [, , , fourth] = all.messages
  const after = await countMessagesAfter(client, { room, after: fourth?.sentAt ?? 0 })
  expect(after).toBe(3)
  const history = await fetchHistory(client, { room, latest: fourth?.sentAt, inclusive: true, count: 2 })
  expect(history[0]?.id).toBe(fourth?.id)
})

test('says so when a room is archived, and who is in one', async () => {
  const { client } = await signedIn()
  await expect(
    fetchMessages(client, { room: { id: 'archived', type: 'p' }, offset: 0 }),
  ).rejects.toHaveProperty('name', 'RoomArchivedError')
  const members = await fetchRoomMembers(client, { room: { id: 'group', type: 'p' }, offset: 0 })
  expect(members.people.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ada Brandt', 'Jonah Reyes']),
  )
})

test('fetches files, whatever their name, and says when membership is missing', async () => {
  const { client } = await signedIn()
  const { images } = await fetchRoomImages(client, { roomId: 'channel', offset: 0 })
  const odd = images.find(({ id }) => id === 'odd-name')
  expect(odd?.name).toBe('a #1 ?100%/é 🎨.png')
  const response = await client.fetchFile({ id: 'odd-name', name: odd?.name ?? '' })
  await expect(response.text()).resolves.toContain('bytes of odd-name')
  await expect(client.fetchFile({ id: 'notjoined-picture', name: 'x' })).rejects.toHaveProperty(
    'name',
    'NoAccessError',
  )
})

test('pages through a room forty times without one refusal', async () => {
  const { client, statuses, time } = await signedIn()
  for (let page = 0; page < 40; page += 1) {
    await fetchRoomImages(client, { roomId: 'group', offset: page, count: 1 })
  }
  expect(statuses).not.toContain(429)
  expect(time.waited).toBeGreaterThanOrEqual(3)
  expect(time.waited).toBeLessThan(10)
})
