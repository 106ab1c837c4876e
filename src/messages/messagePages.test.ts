import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Message } from '#rocketchat/Message.ts'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import {
  type Axis,
  correctedParam,
  joinNews,
  joinPages,
  type LoadedPage,
  nextPageParam,
  type PageParam,
  previousPageParam,
} from './messagePages.ts'

/** A room as the server sees it: oldest first, with a clock that never runs backwards. */
class Room {
  messages: Message[] = []
  private lastId = 0

  add(count: number) {
    for (let added = 0; added < count; added += 1) {
      this.lastId += 1
      this.messages.push(exampleMessage({ id: `m${String(this.lastId)}`, sentAt: this.lastId * 1000 }))
    }
  }

  page(axis: Axis, { offset, count }: Pick<PageParam, 'offset' | 'count'>, clamp: number) {
    const rows = axis.from === 'newest' ? this.messages.toReversed() : this.messages
    const messages = rows.slice(offset, offset + Math.min(count, clamp))
    return { messages, offset, received: messages.length, total: rows.length, dropped: 0 }
  }
}

/** What the query does: ask, look whether rows moved, ask once more where that left a hole. */
function load(room: Room, axis: Axis, param: PageParam, arrival: number, clamp: number): LoadedPage {
  const page = room.page(axis, param, clamp)
  const corrected = correctedParam(param, page.total, axis)
  return { ...(corrected ? room.page(axis, corrected, clamp) : page), arrival }
}

const newestFirst: Axis = { from: 'newest', isFiltered: false }
const axes: Axis[] = [newestFirst, { from: 'oldest', isFiltered: false }]

const start = (offset = 0): PageParam => ({ offset, count: 100, side: undefined, expectedTotal: undefined })

const ids = (messages: readonly Message[]) => messages.map(({ id }) => id)

const changes = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 130 }) }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat({ max: 2000 }) }),
    fc.constant({ kind: 'nothing' as const }),
  ),
  { maxLength: 40 },
)

test.each(axes)('paging from the $from end repeats and skips nothing', (axis) => {
  fc.assert(
    fc.property(fc.nat({ max: 900 }), changes, fc.constantFrom(100, 50, 7), (size, happening, clamp) => {
      const room = new Room()
      room.add(size)
      const there = new Set(ids(room.messages))
      const pages = [load(room, axis, start(), 0, clamp)]
      for (let arrival = 1; ; arrival += 1) {
        const change = happening[arrival - 1]
        if (change?.kind === 'add') room.add(change.count)
        if (change?.kind === 'remove' && room.messages.length > 0) {
          const [gone] = room.messages.splice(change.at % room.messages.length, 1)
          if (gone) there.delete(gone.id)
        }
        const param = nextPageParam(pages, axis)
        if (param === undefined) break
        pages.push(load(room, axis, param, arrival, clamp))
      }
      const loaded = ids(joinPages(pages, axis).messages)
      expect(new Set(loaded).size).toBe(loaded.length)
      expect(loaded).toEqual(expect.arrayContaining([...there]))
    }),
  )
})

test('a page in the middle grows in both directions without holes while messages arrive', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900 }),
      fc.nat({ max: 899 }),
      fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 130 })), { maxLength: 30 }),
      (size, place, steps) => {
        const room = new Room()
        room.add(size)
        let pages = [load(room, newestFirst, start(Math.min(place, size - 1)), 0, 100)]
        let arrival = 1
        for (const [isNewer, count] of steps) {
          room.add(count)
          const param = isNewer ? previousPageParam(pages, newestFirst) : nextPageParam(pages, newestFirst)
          if (param === undefined) continue
          const page = load(room, newestFirst, param, arrival, 100)
          pages = isNewer ? [page, ...pages] : [...pages, page]
          arrival += 1
        }
        const { messages, before, total } = joinPages(pages, newestFirst)
        const all = room.messages.toReversed()
        const at = all.findIndex(({ id }) => id === messages[0]?.id)
        expect(ids(messages)).toEqual(ids(all.slice(at, at + messages.length)))
        expect(before).toBeGreaterThanOrEqual(0)
        expect(before).toBeLessThanOrEqual(total)
      },
    ),
  )
})

test('paging stops at an empty page even when the total promises more', () => {
  const page = { messages: [], offset: 100, received: 0, total: 500, dropped: 0, arrival: 1 }
  expect(nextPageParam([page], newestFirst)).toBeUndefined()
})

test('the next offset grows by what was received, not by what was asked for', () => {
  const page = { messages: [], offset: 0, received: 40, total: 500, dropped: 40, arrival: 0 }
  expect(nextPageParam([page], newestFirst)).toMatchObject({ offset: 40, count: 100 })
})

test('new messages push the next offset back by as many', () => {
  const pages: LoadedPage[] = [
    { messages: [], offset: 100, received: 100, total: 1000, dropped: 0, arrival: 0 },
    { messages: [], offset: 200, received: 100, total: 1003, dropped: 0, arrival: 1 },
  ]
  expect(previousPageParam(pages, newestFirst)).toMatchObject({ offset: 3, count: 100 })
})

test('rows that pass a filter only now, wherever they are, make no hole', () => {
  const filtered: Axis = { from: 'newest', isFiltered: true }
  const pages: LoadedPage[] = [
    { messages: [], offset: 0, received: 100, total: 300, dropped: 0, arrival: 0 },
    { messages: [], offset: 100, received: 100, total: 305, dropped: 0, arrival: 1 },
  ]
  expect(nextPageParam(pages.slice(0, 1), filtered)).toMatchObject({ offset: 100 })
  expect(nextPageParam(pages, filtered)).toMatchObject({ offset: 200 })
  const param = nextPageParam(pages, filtered)
  expect(param && correctedParam(param, 303, filtered)).toMatchObject({ offset: 198 })
})

test('news join what is loaded, deletions leave it, and paging goes on without a hole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.array(fc.tuple(fc.nat({ max: 60 }), fc.boolean()), { maxLength: 8 }),
      (size, polls) => {
        const room = new Room()
        room.add(size)
        let arrival = 0
        let pages = [load(room, newestFirst, start(), arrival, 100)]
        for (const [count, deletesNewest] of polls) {
          if (deletesNewest && room.messages.length > 100) room.messages.splice(-3, 1)
          room.add(count)
          arrival += 1
          pages = joinNews(pages, { ...room.page(newestFirst, start(), 100), arrival }, newestFirst)
        }
        for (
          let param = nextPageParam(pages, newestFirst);
          param;
          param = nextPageParam(pages, newestFirst)
        ) {
          arrival += 1
          pages = [...pages, load(room, newestFirst, param, arrival, 100)]
        }
        const { messages, total, before } = joinPages(pages, newestFirst)
        expect(ids(messages)).toEqual(ids(room.messages.toReversed()))
        expect(total).toBe(room.messages.length)
        expect(before).toBe(0)
      },
    ),
  )
})

test('news that do not touch what is loaded are a page to load', () => {
  const room = new Room()
  room.add(300)
  const pages = [load(room, newestFirst, start(), 0, 100)]
  room.add(250)
  const rebased = joinNews(pages, { ...room.page(newestFirst, start(), 100), arrival: 1 }, newestFirst)
  expect(joinPages(rebased, newestFirst)).toMatchObject({ before: 250, total: 550 })
  expect(previousPageParam(rebased, newestFirst)).toMatchObject({ offset: 150, count: 100 })
})
