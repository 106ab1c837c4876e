import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { dayKey } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import { buildTimeline, type TimelineItem } from './timeline.ts'

const START = Date.UTC(2026, 2, 1)

/** Rooms with few authors and short pauses, so that groups, days and runs all occur. */
const rooms = fc
  .array(
    fc.record({
      pause: fc.oneof(fc.nat({ max: 600_000 }), fc.nat({ max: 40 * 3_600_000 })),
      author: fc.constantFrom('ada', 'ines', 'jonah'),
      alias: fc.option(fc.constant('Bot'), { nil: undefined, freq: 8 }),
      isGroupable: fc.boolean(),
      systemType: fc.option(
        fc.constantFrom('uj', 'ul', 'room_changed_topic', 'rm', 'e2e', 'from-the-future'),
        {
          nil: undefined,
          freq: 2,
        },
      ),
      threadParentId: fc.option(fc.constant('parent'), { nil: undefined, freq: 5 }),
    }),
    { maxLength: 120 },
  )
  .map((rows) => {
    let sentAt = START
    return rows.map(({ pause, author, ...facts }, index) => {
      sentAt += pause
      const person = { id: author, username: author, name: author }
      return exampleMessage({ ...facts, id: `m${String(index)}`, sentAt, author: person })
    })
  })

const looks = (items: readonly TimelineItem[]) => items.map(({ index: _index, ...look }) => look)

const messagesOf = (items: readonly TimelineItem[]): Message[] =>
  items.flatMap((item) => (item.kind === 'message' ? [item.message] : item.messages))

test.each([false, true])('nothing is lost, nothing twice, in order (newest first: %s)', (isReversed) => {
  fc.assert(
    fc.property(rooms, (room) => {
      const messages = isReversed ? room.toReversed() : room
      const items = buildTimeline(messages, { hasMoreBefore: false })
      expect(messagesOf(items)).toEqual(messages)
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
      for (const item of items) expect(messages[item.index]?.id).toBe(item.key)
    }),
  )
})

test('a day is opened exactly where it begins', () => {
  fc.assert(
    fc.property(rooms, (room) => {
      const items = buildTimeline(room, { hasMoreBefore: false })
      const days = items.map((item) => dayKey(messagesOf([item])[0]?.sentAt ?? 0))
      for (const [index, item] of items.entries()) {
        expect(item.opensDay !== undefined).toBe(days[index] !== days[index - 1])
        const daysOfItem = messagesOf([item]).map(({ sentAt }) => dayKey(sentAt))
        expect(new Set(daysOfItem)).toEqual(new Set([days[index]]))
      }
    }),
  )
})

test('a row that continues another is by the same author, soon after, on the same day', () => {
  fc.assert(
    fc.property(rooms, (room) => {
      const items = buildTimeline(room, { hasMoreBefore: false })
      for (const [index, item] of items.entries()) {
        if (item.kind === 'system' || item.opensGroup) continue
        const before = items[index - 1]
        expect(before?.kind).toBe('message')
        if (before?.kind !== 'message') continue
        expect(item.message.author.id).toBe(before.message.author.id)
        expect(item.message.alias).toBe(before.message.alias)
        expect(item.message.sentAt - before.message.sentAt).toBeLessThanOrEqual(300_000)
        expect(dayKey(item.message.sentAt)).toBe(dayKey(before.message.sentAt))
      }
    }),
  )
})

test('two runs of events never touch within a day', () => {
  fc.assert(
    fc.property(rooms, (room) => {
      const items = buildTimeline(room, { hasMoreBefore: false })
      const continued = items.filter(
        (item, index) =>
          item.kind === 'system' && item.opensDay === undefined && items[index - 1]?.kind === 'system',
      )
      expect(continued).toEqual([])
    }),
  )
})

test('loading what comes before changes nothing about what is shown', () => {
  fc.assert(
    fc.property(rooms, fc.nat({ max: 120 }), (room, cut) => {
      const seen = buildTimeline(room.slice(Math.min(cut, room.length)), { hasMoreBefore: cut > 0 })
      const shown = seen.length > 1 || cut === 0 ? seen : []
      const all = buildTimeline(room, { hasMoreBefore: false })
      const tail = all.slice(all.length - shown.length)
      expect(looks(tail)).toEqual(looks(shown))
    }),
  )
})

test('events in a row are one line, and an event between messages is one too', () => {
  const items = buildTimeline(
    [
      exampleMessage({ id: 'a' }),
      exampleMessage({ id: 'b', systemType: 'uj' }),
      exampleMessage({ id: 'c', systemType: 'uj' }),
      exampleMessage({ id: 'd' }),
    ],
    { hasMoreBefore: false },
  )
  expect(items.map(({ kind, key }) => [kind, key])).toEqual([
    ['message', 'a'],
    ['system', 'b'],
    ['message', 'd'],
  ])
  expect(items[2]).toMatchObject({ opensGroup: true })
})
