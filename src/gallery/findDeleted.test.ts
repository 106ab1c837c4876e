import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { findDeleted } from './findDeleted.ts'
import { EMPTY_LIST, endOf, imagesOf } from './imageList.ts'
import { fetchRun, type PageCursor } from './imagePages.ts'
import { pageFor } from './pageFor.ts'
import { createRoom, PAGE_SIZE } from './roomOfTests.ts'

/** A visit that looked here and there in a room. */
async function visit(times: readonly number[], looks: readonly number[], unreadable?: readonly number[]) {
  const room = createRoom(times, unreadable)
  let list = EMPTY_LIST
  async function read(cursor: PageCursor) {
    list = addRun(list, await fetchRun(room.fetchPage, cursor, { pageSize: PAGE_SIZE }), cursor)
  }
  await read({ kind: 'newest' })
  for (const look of looks) {
    const cursor = pageFor(list, look % times.length, { pageSize: PAGE_SIZE })
    if (cursor !== undefined) await read(cursor)
  }
  const gone = new Set<string>()
  async function find({ eye = 0, roomTotal }: { eye?: number; roomTotal?: number } = {}) {
    const before = room.callCount()
    const isDone = await findDeleted({
      list: () => list,
      change: (next) => {
        list = next(list)
      },
      pageFrom: (startingFromId) => room.fetchPage({ offset: 0, count: PAGE_SIZE, startingFromId }),
      onGone: (ids) => {
        for (const id of ids) gone.add(id)
      },
      eye,
      roomTotal,
      pageSize: PAGE_SIZE,
    })
    expect(isDone).toBe(true)
    return room.callCount() - before
  }
  return { room, list: () => list, gone, find }
}

/** Nobody can ask from what cannot be read: that such a row went is seen where a page shows it. */
function removeReadable(room: Awaited<ReturnType<typeof visit>>['room'], index: number) {
  if (room.list[index % Math.max(1, room.list.length)]?.isUnreadable !== true) room.remove(index)
}

const distinct = fc.uniqueArray(fc.nat({ max: 100_000 }), { minLength: 20, maxLength: 400 })
const tied = fc.array(fc.nat({ max: 60 }), { minLength: 20, maxLength: 200 })
const unreadable = fc.array(fc.nat(), { maxLength: 6 })
const looks = fc.array(fc.nat(), { maxLength: 12 })

test('finds all that was deleted, and nothing else, wherever somebody looked', () =>
  fc.assert(
    fc.asyncProperty(
      // Where many are of the same time, only the id of one that was deleted tells of it.
      fc.oneof(fc.tuple(distinct, unreadable), fc.tuple(tied, fc.constant([]))),
      looks,
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.nat({ max: 5 }),
      fc.nat(),
      async ([times, broken], where, removals, uploads, eye) => {
        const { room, list, gone, find } = await visit(times, where, broken)
        const before = new Set(imagesOf(list()).map(({ id }) => id))
        for (const index of removals) removeReadable(room, index)
        for (let count = 0; count < uploads; count += 1) room.upload()

        await find({ eye: eye % times.length })
        const here = new Set(room.list.map(({ id }) => id))
        const known = imagesOf(list()).map(({ id }) => id)
        expect(known).toEqual([...before].filter((id) => here.has(id)))
        expect([...gone].toSorted()).toEqual([...before].filter((id) => !here.has(id)).toSorted())
      },
    ),
    { numRuns: 300 },
  ))

test('counts what is not here right as well', () =>
  fc.assert(
    fc.asyncProperty(
      distinct,
      looks,
      fc.array(fc.nat(), { maxLength: 6 }),
      unreadable,
      async (times, where, removals, broken) => {
        const { room, list, find } = await visit(times, where, broken)
        const newest = room.list[0]?.id
        for (const index of removals) removeReadable(room, 1 + (index % (room.list.length - 1)))
        expect(room.list[0]?.id).toBe(newest)

        await find({ roomTotal: room.list.length })
        expect(list().total).toBe(room.list.length)
        for (const { start, count, pages } of list().stretches) {
          expect(pages.flat().map(({ id }) => id)).toEqual(
            room.list.slice(start, start + count).map(({ id }) => id),
          )
        }
        expect(
          list().stretches.every(
            (one, index, all) => index === 0 || one.start >= endOf(all[index - 1] ?? one),
          ),
        ).toBe(true)
      },
    ),
    { numRuns: 300 },
  ))

test('finds a room emptied, or nearly, at once', () =>
  fc.assert(
    fc.asyncProperty(distinct, looks, fc.nat({ max: 2 }), fc.nat(), async (times, where, left, eye) => {
      const { room, list, gone, find } = await visit(times, where)
      const known = imagesOf(list()).map(({ id }) => id)
      while (room.list.length > left) room.remove(0)

      expect(await find({ eye: eye % times.length })).toBeLessThanOrEqual(3)
      const here = new Set(room.list.map(({ id }) => id))
      expect(imagesOf(list()).map(({ id }) => id)).toEqual(known.filter((id) => here.has(id)))
      expect([...gone].toSorted()).toEqual(known.filter((id) => !here.has(id)).toSorted())
    }),
  ))

test('asks nothing when nothing went, and little to find one of many', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), async (which, eye) => {
      const times = Array.from({ length: 640 }, (_, index) => index)
      const { room, find } = await visit(
        times,
        times.filter((time) => time % 5 === 0),
      )
      expect(await find({ roomTotal: 640 })).toBe(0)
      room.remove(1 + (which % 638))
      // Six halvings make 640 ten, and each may come upon the place that it asks from.
      expect(await find({ eye: eye % 639, roomTotal: 639 })).toBeLessThanOrEqual(9)
    }),
  ))
