import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from '#gallery/addRun.ts'
import { EMPTY_LIST, imagesOf } from '#gallery/imageList.ts'
import { fetchRun, type PageCursor } from '#gallery/imagePages.ts'
import { pageFor } from '#gallery/pageFor.ts'
import { createRoom, PAGE_SIZE } from '#gallery/roomOfTests.ts'

import { readRoom } from './readRoom.ts'

type Event = { kind: 'upload' } | { kind: 'delete'; index: number } | { kind: 'look'; position: number }

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.constant({ kind: 'upload' } as const),
  fc.record({ kind: fc.constant('delete' as const), index: fc.nat() }),
  fc.record({ kind: fc.constant('look' as const), position: fc.nat() }),
)

/** Several things may happen before each page is read, such as somebody looking elsewhere on the wall. */
const happenings = fc.array(fc.array(event, { maxLength: 4 }), { maxLength: 14 })

/** Uploads that were never sent and are past their time are counted, and not shown. */
const isSpent = ({ uploadedAt = 0 }: { uploadedAt?: number | undefined }) => uploadedAt % 6 === 0

async function visit(
  times: readonly number[],
  coming: readonly (readonly Event[])[],
  { hasSpent = false } = {},
) {
  const room = createRoom(times)
  if (hasSpent) for (const one of room.list.filter(isSpent)) one.expiresAt = 1
  const rest = [...coming]
  let list = EMPTY_LIST
  let total = 0

  async function take(cursor: PageCursor) {
    const run = await fetchRun(room.fetchPage, cursor, { pageSize: PAGE_SIZE })
    list = addRun(list, run, cursor)
  }
  async function happen() {
    for (const one of rest.shift() ?? []) {
      if (one.kind === 'upload') room.upload()
      else if (one.kind === 'delete') room.remove(one.index)
      else {
        const cursor = pageFor(list, one.position % Math.max(1, list.total), { pageSize: PAGE_SIZE })
        if (cursor !== undefined) await take(cursor)
      }
    }
  }
  await take({ kind: 'newest' })
  total = room.list.length
  const read = async () =>
    readRoom({
      list: () => list,
      change: (next) => {
        list = next(list)
      },
      newCount: () => Math.max(0, total - (list.countedTotal ?? 0)),
      async read(cursor) {
        await happen()
        await take(cursor)
      },
      async pageFrom(startingFromId) {
        await happen()
        return room.fetchPage({ offset: 0, count: PAGE_SIZE, startingFromId })
      },
      count() {
        total = room.list.length
        return Promise.resolve({ total, newestId: room.list[0]?.id })
      },
      from: 'newest',
      pageSize: PAGE_SIZE,
    })
  return {
    room,
    read,
    happen,
    isQuiet: () => rest.length === 0,
    known: () => imagesOf(list).map(({ id }) => id),
  }
}

const rooms = fc.uniqueArray(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 150 })

test('whatever comes and goes meanwhile, in the end it has exactly what the room has, each once', () =>
  fc.assert(
    fc.asyncProperty(rooms, happenings, async (times, coming) => {
      const { room, read, happen, isQuiet, known } = await visit(times, coming)
      while (!isQuiet()) {
        await happen()
        await read()
      }
      expect(await read()).toBe(true)
      expect(known()).toEqual(room.list.map(({ id }) => id))
    }),
    { numRuns: 300 },
  ))

test('is not confused by uploads that are counted and never shown', () =>
  fc.assert(
    fc.asyncProperty(rooms, happenings, async (times, coming) => {
      const { room, read, happen, isQuiet, known } = await visit(times, coming, { hasSpent: true })
      while (!isQuiet()) {
        await happen()
        await read()
      }
      await read()
      expect(known()).toEqual(
        room.list.filter(({ expiresAt }) => expiresAt === undefined).map(({ id }) => id),
      )
    }),
    { numRuns: 300 },
  ))

test('asks a room that stands still for its pages, and to be counted, and no more', () =>
  fc.assert(
    fc.asyncProperty(rooms, async (times) => {
      const { room, read, known } = await visit(times, [])
      await read()
      expect(known()).toEqual(room.list.map(({ id }) => id))
      // Each page begins with the last picture of the one before.
      expect(room.callCount()).toBeLessThanOrEqual(1 + Math.ceil(times.length / (PAGE_SIZE - 1)))
    }),
  ))
