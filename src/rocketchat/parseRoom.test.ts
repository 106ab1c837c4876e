import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseJoinedRooms } from './parseJoinedRooms.ts'
import { parseRoom } from './parseRoom.ts'
import { parseUploads } from './parseUpload.ts'

test.each([
  [
    { t: 'p', name: 'design-wall' },
    { kind: 'group', title: 'design-wall', slug: 'design-wall' },
  ],
  [
    { t: 'c', name: 'general', fname: 'General' },
    { kind: 'channel', title: 'General', slug: 'general' },
  ],
  [
    { t: 'p', name: 'q7RkX2', fname: 'Which one?', prid: 'r0' },
    { kind: 'discussion', title: 'Which one?' },
  ],
  [{ t: 'c', name: 'design', teamMain: true }, { kind: 'team' }],
  [
    { t: 'l', fname: 'A visitor' },
    { kind: 'livechat', title: 'A visitor' },
  ],
  [
    { t: 'd', uids: ['me', 'ada'], usernames: ['me.name', 'ada'] },
    { kind: 'direct', title: 'ada', slug: undefined },
  ],
  [{ t: 'd', uids: ['ada', 'me', 'bo'], usernames: ['ada', 'me.name', 'bo'] }, { title: 'ada, bo' }],
  // Each list sorted for itself, so that the places say nothing.
  [{ t: 'd', uids: ['id1', 'me'], usernames: ['me.name', 'zoe'] }, { title: 'zoe' }],
  [{ t: 'd', uids: ['me'], usernames: ['me.name'] }, { title: 'me.name' }],
  [{ t: 'p' }, { title: 'r1' }],
  [{ t: 'p', lastMessage: { ts: { $date: 7 } } }, { lastActivityAt: 7 }],
  [
    { t: 'p', encrypted: true, archived: 'yes', ro: true },
    { isEncrypted: true, isArchived: false, isReadOnly: true },
  ],
])('%j reads as %j', (document, room) => {
  expect(parseRoom({ _id: 'r1', ...document }, 'me.name')).toMatchObject(room)
})

test('a room of a type that we do not know is none', () => {
  expect(parseRoom({ _id: 'r1', t: 'v' }, 'me.name')).toBeUndefined()
})

test('the rooms of a person are those they subscribe to, with or without a document', () => {
  const subscriptions = [
    { rid: 'r1', t: 'p', name: 'design', fname: 'Design', unread: 2, userMentions: 1, ignored: ['bo', null] },
    { rid: 'r2', t: 'd', name: 'ada', fname: 'Ada Brandt', alert: true, prid: null },
    { rid: 'r3', t: 'p', name: 'x9', fname: 'About r1', prid: 'r1' },
    { t: 'p' },
    'row',
  ]
  const documents = [
    {
      _id: 'r1',
      t: 'p',
      name: 'design',
      topic: 'Lookout',
      usersCount: 9,
      msgs: 12_000,
      lm: '2026-11-19T12:00:00.000Z',
    },
    { _id: 'elsewhere', t: 'c', name: 'not mine' },
  ]
  expect(parseJoinedRooms(subscriptions, documents, 'me.name')).toMatchObject([
    {
      id: 'r1',
      title: 'Design',
      topic: 'Lookout',
      memberCount: 9,
      messageCount: 12_000,
      lastActivityAt: Date.UTC(2026, 10, 19, 12),
      unreadCount: 2,
      isUnread: true,
      mentionCount: 1,
      partnerUsername: undefined,
      isFavorite: false,
      parentId: undefined,
      ignoredUserIds: ['bo'],
    },
    { id: 'r2', kind: 'direct', title: 'Ada Brandt', isUnread: true, unreadCount: 0 },
    { id: 'r3', kind: 'discussion', title: 'About r1', isUnread: false },
  ])
})

test('an upload without a name, a size or a date is still a picture', () => {
  expect(
    parseUploads([
      { _id: 'f1', name: null, size: 'big', uploadedAt: 'then', identify: { size: { width: 0 } } },
    ]),
  ).toEqual([
    {
      id: 'f1',
      name: 'file',
      roomId: '',
      type: 'application/octet-stream',
      size: undefined,
      dimensions: undefined,
      uploaderId: '',
      uploadedAt: undefined,
      expiresAt: undefined,
      description: undefined,
    },
  ])
})

test('an upload that cannot be read keeps its place, under the same id on every page', () => {
  const upload = fc
    .integer({ min: 1, max: 1e9 })
    .map((at) => ({ _id: `u${String(at)}`, uploadedAt: new Date(at).toISOString() }))
  const unreadable = fc.oneof(
    fc.record({ _id: fc.constantFrom(null, 7, ''), etag: fc.uuid() }),
    fc.constantFrom(null, 7, 'no row', {}),
  )
  const ids = (rows: readonly unknown[]) => parseUploads(rows).map(({ id }) => id)
  fc.assert(
    fc.property(
      upload,
      fc.array(fc.oneof(upload, unreadable), { maxLength: 20 }),
      fc.array(upload, { maxLength: 5 }),
      (first, rest, newer) => {
        const page = [first, ...rest]
        const images = parseUploads(page)
        expect(images).toHaveLength(page.length)
        expect(images.every(({ uploadedAt }) => uploadedAt !== undefined)).toBe(true)
        expect(ids([...newer, ...page]).slice(newer.length)).toEqual(ids(page))
      },
    ),
  )
})

test('rooms, subscriptions and uploads of any shape are read without an error', () => {
  const row = fc.dictionary(
    fc.constantFrom(
      ...'_id rid t name fname uids usernames lm lastMessage ts identify size uploadedAt prid'.split(' '),
    ),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(row, fc.jsonValue())),
      fc.array(fc.oneof(row, fc.jsonValue())),
      fc.array(fc.oneof(row, fc.jsonValue())),
      (a, b, uploads) => {
        expect(() => parseJoinedRooms(a, b, 'me.name')).not.toThrow()
        expect(() => parseUploads(uploads)).not.toThrow()
      },
    ),
  )
})
