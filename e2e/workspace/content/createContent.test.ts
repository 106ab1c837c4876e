import { parse } from '@rocket.chat/message-parser'
import { describe, expect, test } from 'vitest'

import type { MessageDocument, UploadDocument } from '../documents.ts'
import { createContent } from './createContent.ts'
import { hostileMessages } from './hostile/messages.ts'

const content = createContent({ messages: 3000, images: 600 })
/** What people said, and not what was made to break things. */
const told = content.messages.filter(({ rid }) => rid !== 'hostile')
const wall = content.messages.filter(({ rid }) => rid === 'designwall')
const listed = (room: string, uploads: readonly UploadDocument[] = content.uploads) =>
  uploads.filter(({ rid, typeGroup, _hidden }) => rid === room && typeGroup === 'image' && _hidden !== true)

describe('the content', () => {
  test('is the same each time', () => {
    const again = createContent({ messages: 3000, images: 600 })
    expect(JSON.stringify(again.messages.slice(0, 400))).toBe(JSON.stringify(content.messages.slice(0, 400)))
    expect(again.uploads.map(({ _id }) => _id)).toEqual(content.uploads.map(({ _id }) => _id))
  })

  test.each([
    [1200, 300],
    [200, 900],
    [900, 60],
  ])('has exactly %d messages and %d pictures on the wall when asked', (messages, images) => {
    const small = createContent({ messages, images })
    expect(small.messages.filter(({ rid }) => rid === 'designwall')).toHaveLength(messages)
    expect(listed('designwall', small.uploads)).toHaveLength(images)
  })

  test('has 800 field photos and nothing on the empty shelf', () => {
    expect(listed('fieldphotos')).toHaveLength(800)
    expect(content.messages.filter(({ rid }) => rid === 'emptyroom')).toEqual([])
  })

  test('has every hostile message in a room that its reader can open', () => {
    const hostile = content.messages.filter(({ rid }) => rid === 'hostile')
    expect(hostile.length).toBe(hostileMessages().length + 2)
    expect(content.subscriptions.some(({ rid, u }) => rid === 'hostile' && u._id === 'jonah')).toBe(true)
  })

  test('tells every room in order of time', () => {
    for (const { _id } of content.rooms) {
      const times = content.messages.filter(({ rid }) => rid === _id).map(({ ts }) => ts)
      expect(times).toEqual(times.toSorted())
      const uploads = content.uploads
        .filter(({ rid }) => rid === _id)
        .map(({ uploadedAt }) => uploadedAt ?? '')
      expect(uploads).toEqual(uploads.toSorted())
    }
  })

  test('gives nothing the same id twice', () => {
    const ids = [...content.messages, ...content.uploads, ...content.subscriptions, ...content.rooms].map(
      ({ _id }) => _id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('counts on the wall only what a viewer shows, and keeps what has expired among the odd things', () => {
    const expired = (room: string) =>
      listed(room).filter(({ expiresAt }) => expiresAt !== undefined && Date.parse(expiresAt) < Date.now())
    expect(expired('designwall')).toEqual([])
    expect(expired('oddthings')).toHaveLength(1)
  })

  test('names conversations of two after both people', () => {
    const pairs = content.rooms.filter(({ uids }) => uids?.length === 2)
    expect(pairs.length).toBeGreaterThan(2)
    for (const { _id, uids = [] } of pairs) expect(_id).toBe(uids.toSorted().join(''))
  })

  test('shows every upload in a message, but for those that were never sent or are gone', () => {
    const shown = new Set(told.flatMap(({ files = [] }) => files.map(({ _id }) => _id)))
    const lost = content.uploads.filter(
      ({ _id, expiresAt, _hidden }) => !shown.has(_id) && expiresAt === undefined && _hidden !== true,
    )
    expect(lost).toEqual([])
  })

  test('links every picture attachment to uploads of its room', () => {
    const uploads = new Map(content.uploads.map((upload) => [upload._id, upload]))
    const shown = wall
      .flatMap(({ attachments = [] }) => attachments)
      .filter(({ fileId }) => fileId !== undefined)
    expect(shown.length).toBeGreaterThan(500)
    for (const { fileId = '', image_url: address = `/file-upload/${fileId}/` } of shown) {
      expect(uploads.get(fileId)?.rid).toBe('designwall')
      expect(uploads.has(address.split('/')[2] ?? '')).toBe(true)
    }
  })

  test('counts threads as their replies say', () => {
    const replies = new Map<string, number>()
    for (const { tmid } of wall) if (tmid !== undefined) replies.set(tmid, (replies.get(tmid) ?? 0) + 1)
    for (const parent of wall.filter(({ tcount }) => tcount !== undefined)) {
      expect(replies.get(parent._id)).toBe(parent.tcount)
    }
    expect(replies.size).toBeGreaterThan(20)
  })

  test('parses its texts as Rocket.Chat does, and only when read', () => {
    const texts = wall.filter(({ msg, t }) => msg !== '' && t === undefined)
    const options = { colors: true, emoticons: true, katex: { parenthesisSyntax: true, dollarSyntax: false } }
    for (const message of texts.filter((text) => 'md' in text).slice(0, 300)) {
      expect(message.md).toEqual(parse(message.msg, options))
    }
    expect(texts.filter((message) => 'md' in message).length).toBeGreaterThan(texts.length * 0.9)
  })

  test('leaves nothing unfilled in what people say', () => {
    const said = told.filter(
      ({ rid, msg, alias }) => rid !== 'oddthings' && alias === undefined && /\{\w+\}|\[[^\]]*\|/.test(msg),
    )
    expect(said.map(({ msg }) => msg)).toEqual([])
  })

  test('does not repeat a longer sentence within two pages', () => {
    const repeated = wall.filter(
      ({ msg, t }, index) =>
        msg.length > 60 &&
        t === undefined &&
        wall.slice(Math.max(0, index - 200), index).some((other) => other.msg === msg),
    )
    expect(repeated.length).toBeLessThan(wall.length * 0.002)
  })

  test('has what filters look for', () => {
    const count = (test: (message: MessageDocument) => boolean) => wall.filter(test).length
    expect(count(({ pinned }) => pinned === true)).toBeGreaterThan(8)
    expect(count(({ starred = [] }) => starred.some(({ _id }) => _id === 'jonah'))).toBeGreaterThan(8)
    for (const id of ['jonah', 'all', 'here'])
      expect(count(({ mentions = [] }) => mentions.some(({ _id }) => _id === id))).toBeGreaterThan(5)
    expect(
      count(
        (message) => message.pinned === true && (message.mentions ?? []).some(({ _id }) => _id === 'jonah'),
      ),
    ).toBeGreaterThan(1)
  })

  test('decides on a logo in the spring of 2024', () => {
    const decisions = wall.filter(({ msg }) => /decision on the logo/i.test(msg))
    expect(decisions).toMatchObject([{ pinned: true, tcount: 4, ts: expect.stringMatching(/^2024-04-18/) }])
  })

  test('ends with Friday morning, as the mock-ups do', () => {
    const last = wall.findLast(({ tmid }) => tmid === undefined)
    expect(last?.msg).toMatch(/^@all review at 14:00/)
  })
})
