import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Message } from '#rocketchat/Message.ts'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import { correctedParam } from './correctedParam.ts'
import {
  type Axis,
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
  answers = 0
  /** What happens between one answer and the next. */
  meanwhile = () => undefined as void
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

/** Deletes one, wherever it is; says which. */
function remove(room: Room, at: number): string | undefined {
  return room.messages.splice(at % Math.max(1, room.messages.length), 1)[0]?.id
}

/** What the query does: ask, look whether the page joins, ask again where it does not. */
function load(room: Room, axis: Axis, param: PageParam, arrival: number, clamp: number): LoadedPage {
  const page = room.page(axis, param, clamp)
  room.answers += 1
  room.meanwhile()
  const corrected = correctedParam(param, page, axis)
  return corrected ? load(room, axis, corrected, arrival, clamp) : { ...page, arrival }
}

const newestFirst: Axis = { from: 'newest', isFiltered: false }
const axes: Axis[] = [newestFirst, { from: 'oldest', isFiltered: false }]

const start = (offset = 0): PageParam => ({
  offset,
  count: 100,
  side: undefined,
  expectedTotal: undefined,
  beside: [],
})

const ids = (messages: readonly Message[]) => messages.map(({ id }) => id)

/** How many come, and what is deleted, between one page and the next. */
const changes = fc.array(
  fc.record({
    added: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 130 })),
    removed: fc.array(fc.nat({ max: 2000 }), { maxLength: 5 }),
    /** Before the place of the next page is computed, or after. */
    isEarly: fc.boolean(),
  }),
  { maxLength: 40 },
)

test.each(axes)('paging from the $from end repeats and skips nothing', (axis) => {
  fc.assert(
    fc.property(fc.nat({ max: 900 }), changes, fc.constantFrom(100, 50, 7, 2), (size, happening, clamp) => {
      const room = new Room()
      room.add(size)
      const there = new Set(ids(room.messages))
      const pages = [load(room, axis, start(), 0, clamp)]
      for (let arrival = 1; ; arrival += 1) {
        const { added, removed, isEarly } = happening[arrival - 1] ?? { added: 0, removed: [], isEarly: true }
        const happen = () => {
          room.add(added)
          for (const at of removed) there.delete(remove(room, at) ?? '')
        }
        if (isEarly) happen()
        const param = nextPageParam(pages, axis)
        if (!isEarly) happen()
        if (param === undefined) break
        pages.push(load(room, axis, param, arrival, clamp))
      }
      const loaded = ids(joinPages(pages, axis).messages)
      expect(new Set(loaded).size).toBe(loaded.length)
      expect(loaded).toEqual(expect.arrayContaining([...there]))
    }),
  )
})

const rooms = fc.record({
  size: fc.integer({ min: 1, max: 900 }),
  place: fc.nat({ max: 899 }),
  clamp: fc.constantFrom(100, 50, 7, 3, 2),
})

const scenes = fc.array(
  fc.record({
    loads: fc.constantFrom('newer' as const, 'older' as const, 'news' as const),
    added: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 130 })),
    removed: fc.array(fc.nat({ max: 2000 }), { maxLength: 60 }),
    /** After each answer, while the place of a page is looked for. */
    meanwhile: fc.array(fc.record({ added: fc.nat({ max: 3 }), removed: fc.nat({ max: 2000 }) }), {
      maxLength: 5,
    }),
  }),
  { maxLength: 30 },
)

test('a page in the middle grows in both directions without holes while messages come and go', () => {
  fc.assert(
    fc.property(rooms, scenes, ({ size, place, clamp }, happening) => {
      const room = new Room()
      room.add(size)
      let pages = [load(room, newestFirst, start(Math.min(place, size - 1)), 0, clamp)]
      let arrival = 0
      const grow = (loads: 'newer' | 'older' | 'news'): boolean => {
        arrival += 1
        if (loads === 'news') {
          // As the query does: only a list that reaches the newest end is told of what comes there.
          if (pages[0]?.offset !== 0) return false
          pages = joinNews(pages, { ...room.page(newestFirst, start(), clamp), arrival }, newestFirst)
          return grow('newer')
        }
        const param =
          loads === 'newer' ? previousPageParam(pages, newestFirst) : nextPageParam(pages, newestFirst)
        if (param === undefined) return false
        const page = load(room, newestFirst, param, arrival, clamp)
        pages = loads === 'newer' ? [page, ...pages] : [...pages, page]
        return true
      }
      const withoutHole = () => {
        const { messages, before, total } = joinPages(pages, newestFirst)
        const all = ids(room.messages.toReversed())
        const left = ids(messages).filter((id) => all.includes(id))
        const at = all.indexOf(left[0] ?? '')
        expect(left).toEqual(all.slice(at, at + left.length))
        expect(before).toBeGreaterThanOrEqual(0)
        expect(before).toBeLessThanOrEqual(total)
        return left
      }
      for (const { loads, added, removed, meanwhile } of happening) {
        room.add(added)
        for (const one of removed) remove(room, one)
        const soon = [...meanwhile]
        room.meanwhile = () => {
          const one = soon.shift()
          if (one === undefined) return
          room.add(one.added)
          remove(room, one.removed)
        }
        grow(loads)
        withoutHole()
      }
      room.meanwhile = () => undefined
      const fill = () => {
        while (grow('newer') || grow('older'));
      }
      fill()
      grow('news')
      fill()
      expect(withoutHole()).toEqual(ids(room.messages.toReversed()))
    }),
  )
})

test('paging stops at an empty page even when the total promises more', () => {
  const page = { messages: [], offset: 100, received: 0, total: 500, dropped: 0, arrival: 1 }
  expect(nextPageParam([page], newestFirst)).toBeUndefined()
})

test('the next offset grows by what was received, not by what was asked for', () => {
  const page = { messages: [], offset: 0, received: 40, total: 500, dropped: 40, arrival: 0 }
  expect(nextPageParam([page], newestFirst)).toMatchObject({ offset: 40, count: 100, beside: [] })
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
  expect(
    param && correctedParam(param, { messages: [], offset: 200, received: 100, total: 303 }, filtered),
  ).toMatchObject({ offset: 198 })
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
  expect(previousPageParam(rebased, newestFirst)).toMatchObject({ offset: 151, count: 100 })
})
