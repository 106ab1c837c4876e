import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Message } from '#rocketchat/Message.ts'
import type { RoomNews } from '#rocketchat/ddp/readNews.ts'
import { exampleMessage } from '#rocketchat/exampleMessage.ts'

import { type Axis, joinPages, latestArrival, type LoadedPage } from './messagePages.ts'
import { addNews, NO_NEWS, withNews } from './roomNews.ts'
import { axes, happen, Room, steps } from './testRoom.ts'

test.each(axes)(
  'whatever comes, twice, late or in any order, the list of a $from, $isFiltered axis is the room as it is',
  (axis) => {
    fc.assert(
      fc.property(fc.nat(60), steps, fc.infiniteStream(fc.nat()), (size, happening, chance) => {
        const room = new Room()
        for (let count = 0; count < size; count += 1) room.add()
        const passes = (message: Message) => !axis.isFiltered || message.isPinned
        const listed = () => {
          const rows = room.messages.filter(passes)
          return axis.from === 'newest' ? rows.toReversed() : rows
        }
        const messages = listed()
        const page: LoadedPage = {
          messages,
          offset: 0,
          received: messages.length,
          total: messages.length,
          dropped: 0,
          arrival: 0,
        }
        const told = happening.flatMap((step) => happen(room, step))
        const pick = () => Number(chance.next().value)
        const late = told.map((one) => ({ one, at: pick() })).toSorted((a, b) => a.at - b.at)
        const repeated = late.flatMap(({ one, at }) => (at % 3 === 0 ? [one, one] : [one]))
        let news = NO_NEWS
        for (const [index, one] of repeated.entries()) news = addNews(news, [one], index + 1)
        const list = withNews(joinPages([page], axis), news, {
          axis,
          passes,
          hasFirst: true,
          hasLast: true,
          countedAt: latestArrival([page]),
        })
        expect(list.messages).toEqual(listed())
        expect(list.total).toBe(listed().length)
        expect(list.before).toBe(0)
      }),
    )
  },
)

const newest: Axis = { from: 'newest', isFiltered: false }
const reach = { axis: newest, passes: () => true, hasFirst: true, hasLast: false, countedAt: 0 }
const at = (sentAt: number, updatedAt = sentAt) =>
  exampleMessage({ id: `m${String(sentAt)}`, sentAt, updatedAt, text: `as of ${String(updatedAt)}` })
const changed = (message: Message): RoomNews => ({ kind: 'changed', message })

test('a page that was asked for before an edit and came after it does not bring back the old text', () => {
  const news = addNews(NO_NEWS, [changed(at(5, 9))], 1)
  const late = { messages: [at(5)], total: 1, before: 0 }
  expect(withNews(late, news, { ...reach, countedAt: 2 }).messages[0]?.text).toBe('as of 9')
  const later = { messages: [at(5, 12)], total: 1, before: 0 }
  expect(withNews(later, news, { ...reach, countedAt: 2 }).messages[0]?.text).toBe('as of 12')
})

test('what lies beyond what is loaded stays there', () => {
  const loaded = { messages: [at(20), at(19)], total: 100, before: 10 }
  const news = addNews(NO_NEWS, [changed(at(5, 30)), changed(at(25, 30))], 1)
  expect(withNews(loaded, news, { ...reach, hasFirst: false })).toEqual({ ...loaded, isCounted: true })
})

test('a list that nothing touches stays the same', () => {
  const loaded = { messages: [at(20), at(19)], total: 2, before: 0 }
  const news = addNews(NO_NEWS, [changed(at(5, 30))], 1)
  expect(withNews(loaded, news, reach).messages).toBe(loaded.messages)
})

test('what a later total knows already is not counted twice', () => {
  const loaded = { messages: [at(20)], total: 51, before: 1 }
  const news = addNews(NO_NEWS, [changed(at(21))], 1)
  const list = withNews(loaded, news, { ...reach, countedAt: 2 })
  expect(list).toMatchObject({ total: 51, before: 0, isCounted: true })
  expect(list.messages).toHaveLength(2)
})

test('what cannot be read any more leaves the list, is counted, and comes back with a version that can be', () => {
  const loaded = { messages: [at(20), at(19)], total: 50, before: 0 }
  const unreadable = addNews(NO_NEWS, [{ kind: 'unreadable', ids: ['m20'] }], 1)
  const without = withNews(loaded, unreadable, reach)
  expect(without).toMatchObject({ messages: [at(19)], total: 50 })
  const mended = addNews(unreadable, [changed(at(20, 30))], 2)
  expect(withNews(loaded, mended, reach).messages).toEqual([at(20, 30), at(19)])
  const gone = addNews(unreadable, [{ kind: 'deleted', ids: ['m20'] }, changed(at(20, 30))], 2)
  expect(withNews(loaded, gone, reach)).toMatchObject({ messages: [at(19)], total: 49 })
})

test('whether something was counted that goes without having been seen is asked', () => {
  const loaded = { messages: [at(20)], total: 50, before: 0 }
  const news = addNews(NO_NEWS, [{ kind: 'deleted', ids: ['unseen'] }], 1)
  expect(withNews(loaded, news, reach)).toMatchObject({ total: 50, isCounted: false })
  expect(withNews(loaded, news, { ...reach, countedAt: 2 })).toMatchObject({ isCounted: true })
})
