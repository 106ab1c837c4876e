import { expect, test, vi } from 'vitest'

import { type Body, tryWorkspace } from './tryWorkspace.ts'

/** The fixture behind a websocket, with what came over it. */
async function trySocket() {
  const tried = tryWorkspace()
  const heard: Body[] = []
  let isClosed = false
  const close = () => {
    isClosed = true
    end?.closed()
  }
  const send = (text: string) => void heard.push(JSON.parse(text) as Body)
  const end = await tried.workspace.connect({ send, close })
  const say = (frame: unknown) => end?.receive(typeof frame === 'string' ? frame : JSON.stringify(frame))
  return { ...tried, heard, say, closed: () => isClosed, isLetIn: end !== undefined }
}

async function signedIn(username = 'jonah.reyes') {
  const tried = await trySocket()
  const { token } = await tried.as(username)
  tried.say({ msg: 'connect', version: '1', support: ['1'] })
  tried.say({ msg: 'method', id: '1', method: 'login', params: [{ resume: token }] })
  return { ...tried, token }
}

const args = [{ useCollection: false, args: [] }]
const hear = (roomId: string) => ({
  msg: 'sub',
  id: 's1',
  name: 'stream-room-messages',
  params: [roomId, ...args],
})

test('greets, connects, and signs in whoever has a token', async () => {
  const { heard, token } = await signedIn()
  expect(heard[0]).toEqual({ server_id: '0' })
  expect(heard[1]).toMatchObject({ msg: 'connected' })
  expect(heard).toContainEqual(
    expect.objectContaining({ msg: 'result', id: '1', result: expect.objectContaining({ token }) }),
  )
})

test('refuses other versions, other tokens, and to be asked before', async () => {
  const { heard, say, closed } = await trySocket()
  say({ msg: 'ping' })
  say('garbage')
  say({ msg: 'connect', version: '1', support: ['1'] })
  say({ msg: 'method', id: '1', method: 'login', params: [{ resume: 'no such token' }] })
  say(hear('group'))
  expect(heard.map(({ msg, reason }) => reason ?? msg)).toEqual([
    undefined,
    'Must connect first',
    'Parse error',
    'connected',
    'result',
    'updated',
    'nosub',
  ])
  expect(heard[4]).toMatchObject({ error: { error: 403 } })
  say({ msg: 'connect', version: 'pre1', support: ['pre1'] })
  expect(heard.at(-1)).toEqual({ msg: 'failed', version: '1' })
  expect(closed()).toBe(true)
})

test('tells of what comes, changes and goes, with the dates of streams and the stars of all', async () => {
  const { heard, say, turn } = await signedIn()
  say(hear('group'))
  say({ msg: 'sub', id: 's2', name: 'stream-notify-room', params: ['group/deleteMessage', ...args] })
  expect(heard.slice(-2)).toEqual([
    { msg: 'ready', subs: ['s1'] },
    { msg: 'ready', subs: ['s2'] },
  ])
  const { message } = await turn({ action: 'addMessage', rid: 'group', msg: 'New' })
  expect(heard.at(-1)).toMatchObject({
    msg: 'changed',
    collection: 'stream-room-messages',
    fields: {
      eventName: 'group',
      args: [{ _id: message._id, msg: 'New', ts: { $date: Date.parse(message.ts) } }],
    },
  })
  await turn({ action: 'editMessage', id: 'm3', msg: 'Else' })
  expect(heard.at(-1)?.['fields'].args[0]).toMatchObject({
    _id: 'm3',
    msg: 'Else',
    starred: [{ _id: 'jonah' }, { _id: 'ada' }],
  })
  await turn({ action: 'deleteMessage', id: 'm3' })
  expect(heard.at(-1)?.['fields']).toEqual({ eventName: 'group/deleteMessage', args: [{ _id: 'm3' }] })

  const count = heard.length
  await turn({ action: 'addMessage', rid: 'other', msg: 'Elsewhere' })
  expect(heard).toHaveLength(count)
  say({ msg: 'unsub', id: 's1' })
  await turn({ action: 'addMessage', rid: 'group', msg: 'Unheard' })
  expect(heard.slice(count)).toEqual([{ msg: 'nosub', id: 's1' }])
})

test('keeps to itself what the workspace hides, but not what a room hides', async () => {
  const { heard, say, turn } = await signedIn()
  say(hear('group'))
  await turn({ action: 'setSetting', id: 'Hide_System_Messages', value: ['uj', 'mute_unmute', 'rm'] })
  await turn({ action: 'changeRoom', id: 'group', changes: { sysMes: ['ul'] } })
  const count = heard.length
  for (const t of ['uj', 'user-muted', 'ul', 'rm'])
    await turn({ action: 'addMessage', rid: 'group', msg: '', t })
  expect(heard.slice(count).map(({ fields }) => fields.args[0].t)).toEqual(['ul', 'rm'])
})

test('lets nobody listen to a room that is not theirs', async () => {
  const { heard, say } = await signedIn()
  say(hear('other'))
  expect(heard.at(-1)).toMatchObject({ msg: 'nosub', id: 's1', error: { error: 'not-allowed' } })
})

test('asks now and then whether somebody is there, and answers the same', async () => {
  vi.useFakeTimers()
  const { heard, say } = await signedIn()
  say({ msg: 'ping', id: 'x' })
  expect(heard.at(-1)).toEqual({ msg: 'pong', id: 'x' })
  vi.advanceTimersByTime(15_000)
  expect(heard.at(-1)).toEqual({ msg: 'ping' })
  vi.useRealTimers()
})

test('can be cut, frozen, and closed to everybody', async () => {
  const { turn, workspace, heard, say, closed } = await signedIn()
  await turn({ action: 'socket', turn: 'freeze' })
  const count = heard.length
  say({ msg: 'ping' })
  expect(heard).toHaveLength(count)
  await turn({ action: 'socket', turn: 'cut' })
  expect(closed()).toBe(true)
  await turn({ action: 'socket', turn: 'refuse' })
  expect(await workspace.connect({ send: () => undefined, close: () => undefined })).toBeUndefined()
})

test('a revoked token ends what was opened with it', async () => {
  const { turn, closed } = await signedIn()
  await turn({ action: 'revokeTokens', username: 'ada.brandt' })
  expect(closed()).toBe(false)
  await turn({ action: 'revokeTokens', username: 'jonah.reyes' })
  expect(closed()).toBe(true)
})

test('says what it was told, without what was in it', async () => {
  const { turn, say, token } = await signedIn()
  say(hear('group'))
  const { frames } = await turn({ action: 'calls' })
  expect(frames).toEqual([
    { msg: 'connect', name: '' },
    { msg: 'method', name: 'login' },
    { msg: 'sub', name: 'stream-room-messages' },
  ])
  expect(JSON.stringify(frames)).not.toContain(token)
})
