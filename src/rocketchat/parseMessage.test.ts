import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readRows } from './lenient.ts'
import type { Message } from './Message.ts'
import { parseMessage } from './parseMessage.ts'

const SERVER = 'https://chat.example.com/chat'
const bare = {
  _id: 'm1',
  rid: 'r1',
  ts: '2026-11-19T12:00:00.000Z',
  msg: 'Hello',
  u: { _id: 'ada', username: 'ada' },
}

function parsed(facts: Record<string, unknown> = {}): Message {
  const message = parseMessage({ ...bare, ...facts }, SERVER)
  if (message === undefined) throw new Error('The message was dropped')
  return message
}

test('a plain message, in our words', () => {
  expect(parsed()).toMatchObject({
    id: 'm1',
    roomId: 'r1',
    sentAt: Date.UTC(2026, 10, 19, 12),
    author: { id: 'ada', username: 'ada', name: 'ada' },
    text: 'Hello',
    markup: undefined,
    systemType: undefined,
    isPinned: false,
    isGroupable: true,
    starredBy: [],
  })
})

test('dates arrive as text, as numbers, or as a stream sends them', () => {
  const sentAt = Date.UTC(2026, 10, 19, 12)
  expect(parsed({ ts: sentAt }).sentAt).toBe(sentAt)
  expect(parsed({ ts: { $date: sentAt } }).sentAt).toBe(sentAt)
  expect(parsed({ ts: null, _updatedAt: '2026-11-19T12:00:00.000Z' }).sentAt).toBe(sentAt)
})

test('unpinning leaves a date and a name, and is no pin', () => {
  const pin = { pinnedAt: '2026-11-19T13:00:00.000Z', pinnedBy: { _id: 'ada', username: 'ada' } }
  expect(parsed({ ...pin, pinned: false })).toMatchObject({
    isPinned: false,
    pinnedBy: undefined,
    pinnedAt: undefined,
  })
  expect(parsed({ ...pin, pinned: true })).toMatchObject({ isPinned: true, pinnedBy: 'ada' })
})

test('stars are a list, or the single one of the documentation', () => {
  expect(parsed({ starred: [{ _id: 'me' }] }).starredBy).toEqual(['me'])
  expect(parsed({ starred: { _id: 'me' } }).starredBy).toEqual(['me'])
  expect(parsed({ starred: null }).starredBy).toEqual([])
})

test('mentions tell people, teams, all and here apart', () => {
  const mentions = [
    { _id: 'ada', username: 'ada.brandt', name: 'Ada Brandt', type: 'user' },
    { _id: 't1', name: 'design', type: 'team' },
    { _id: 'all', username: 'all' },
    { _id: 'here', username: 'here' },
    null,
    { username: 'no id' },
  ]
  expect(parsed({ mentions }).mentions).toEqual([
    { id: 'ada', username: 'ada.brandt', name: 'Ada Brandt', kind: 'user' },
    { id: 't1', username: 'design', name: 'design', kind: 'team' },
    { id: 'all', username: 'all', name: 'all', kind: 'all' },
    { id: 'here', username: 'here', name: 'here', kind: 'here' },
  ])
})

test('names of the prototype are names like others', () => {
  const message: unknown = JSON.parse(
    '{"reactions": {"__proto__": {"usernames": ["ada"]}, ":constructor:": {"usernames": ["bo"]}, ":empty:": {}}}',
  )
  expect(parsed(Object.assign({}, message)).reactions).toEqual([
    { emoji: '__proto__', usernames: ['ada'] },
    { emoji: ':constructor:', usernames: ['bo'] },
  ])
  expect({}).not.toHaveProperty('usernames')
})

test('an encrypted message shows none of its cipher', () => {
  const md = [{ type: 'PARAGRAPH', value: [{ type: 'PLAIN_TEXT', value: 'U2FsdGVk' }] }]
  expect(parsed({ t: 'e2e', msg: 'U2FsdGVk', md })).toMatchObject({
    text: '',
    markup: undefined,
    systemType: 'e2e',
  })
})

test('the link that a quote leaves at the start of the text is not text', () => {
  const msg = '[ ](https://chat.example.com/group/x?msg=m0) Indeed.'
  expect(parsed({ msg }).text).toBe('Indeed.')
})

test('a caption is shown once, wherever this server keeps it', () => {
  const attachment = { type: 'file', image_url: '/file-upload/f1/a.png', description: 'The dunes' }
  const [same] = parsed({ msg: 'The dunes', attachments: [attachment] }).attachments
  const [other] = parsed({ msg: '', attachments: [attachment] }).attachments
  expect(same).toMatchObject({ kind: 'image', description: undefined })
  expect(other).toMatchObject({ kind: 'image', description: 'The dunes' })
})

test('threads, discussions and places', () => {
  const message = parsed({
    tcount: 3,
    tlm: '2026-11-19T14:00:00.000Z',
    replies: ['ada', 7],
    drid: 'd1',
    dcount: 12,
    dlm: '2026-11-20T00:00:00.000Z',
    location: { type: 'Point', coordinates: [13.4, 52.5] },
  })
  expect(message.thread).toEqual({
    replyCount: 3,
    lastReplyAt: Date.UTC(2026, 10, 19, 14),
    followerIds: ['ada'],
  })
  expect(message.discussion).toEqual({
    roomId: 'd1',
    messageCount: 12,
    lastMessageAt: Date.UTC(2026, 10, 20),
  })
  expect(message.location).toEqual({ latitude: 52.5, longitude: 13.4 })
})

test('links without anything found behind them have no preview, and none leads elsewhere than the web', () => {
  const urls = [
    { url: 'https://example.com', meta: {} },
    { url: 'https://example.com/a', meta: { ogTitle: 'A', ogImage: 'javascript:x' } },
    { url: 'https://example.com/b.png', headers: { contentType: 'image/png', contentLength: '12' } },
    { url: 'javascript:alert(1)', meta: { ogTitle: 'Click' } },
    { url: 'https://example.com/c', ignoreParse: true, meta: { ogTitle: 'C' } },
  ]
  expect(parsed({ urls }).links).toEqual([
    { url: 'https://example.com/a', title: 'A', description: undefined, imageUrl: undefined },
    {
      url: 'https://example.com/b.png',
      title: undefined,
      description: undefined,
      imageUrl: 'https://example.com/b.png',
    },
  ])
})

test('rows without an id or a date are dropped and counted, hidden ones are no rows', () => {
  const rows = [
    bare,
    { ...bare, _id: undefined },
    { ...bare, ts: 'soon' },
    null,
    'x',
    { ...bare, _hidden: true },
  ]
  const { parsed: messages, dropped } = readRows(rows, (row) => parseMessage(row, SERVER))
  expect(messages).toHaveLength(1)
  expect(dropped).toBe(4)
})

test('never throws, whatever a field holds', () => {
  const fields = [
    'u',
    'md',
    'msg',
    't',
    'mentions',
    'channels',
    'attachments',
    'urls',
    'reactions',
    'starred',
    'file',
  ]
  const rest = [
    'files',
    'location',
    'bot',
    'replies',
    'tcount',
    'drid',
    'pinned',
    'pinnedBy',
    'editedBy',
    'ts',
  ]
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields, ...rest), fc.jsonValue()), (facts) => {
      expect(() => parseMessage({ ...bare, ...facts }, SERVER)).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

test('a row that breaks its parser is one that is missing', () => {
  const broken = {
    get _id(): string {
      throw new RangeError('Maximum call stack size exceeded')
    },
  }
  const rows = [{ _id: 'm1', ts: 1 }, broken, { _id: 'm2', ts: 2 }]
  const { parsed, dropped } = readRows(rows, (row) => parseMessage(row, 'https://chat.example.com'))
  expect(parsed.map(({ id }) => id)).toEqual(['m1', 'm2'])
  expect(dropped).toBe(1)
})

test('names are in the order of their letters, and end', () => {
  const name = `\u202Egpj.exe\u2066${'x'.repeat(1_000)}`
  const row = { ...bare, alias: name, u: { _id: 'eve', username: 'eve', name } }
  const message = parseMessage(row, SERVER)
  expect(message?.alias).toBe(`gpj.exe${'x'.repeat(193)}…`)
  expect(message?.author.name).toBe(message?.alias)
  expect(parseMessage({ ...bare, alias: 'شركة الفوانيس' }, SERVER)?.alias).toBe('شركة الفوانيس')
})
