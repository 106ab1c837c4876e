import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from '#gallery/addRun.ts'
import { countKnown, EMPTY_LIST, imagesOf } from '#gallery/imageList.ts'
import { fetchRun, type PageCursor } from '#gallery/imagePages.ts'
import { readGaps } from './readGaps.ts'
import { createRoom, PAGE_SIZE } from '#gallery/roomOfTests.ts'

type End = 'newest' | 'oldest'

const ends = fc.constantFrom<End>('newest', 'oldest')

/** A list that begins anywhere in a room. */
async function visit(times: readonly number[], beginAt: number | undefined) {
  const room = createRoom(times)
  let list = EMPTY_LIST
  async function read(cursor: PageCursor) {
    list = addRun(list, await fetchRun(room.fetchPage, cursor, { pageSize: PAGE_SIZE }), cursor)
  }
  const first = beginAt === undefined ? undefined : room.list[beginAt % Math.max(1, room.list.length)]
  await read(first === undefined ? { kind: 'newest' } : { kind: 'around', fileId: first.id })
  const newCount = () => Math.max(0, room.list.length - (list.countedTotal ?? 0))
  return { room, read, list: () => list, newCount }
}

const ids = (images: readonly { id: string }[]) => images.map(({ id }) => id)

test('reads a whole room from either end, in order, each picture once', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat({ max: 5000 }), { maxLength: 120 }),
      fc.option(fc.nat(), { nil: undefined }),
      ends,
      async (times, beginAt, from) => {
        const { room, read, list, newCount } = await visit(times, beginAt)
        await readGaps({ list, newCount, read, from, pageSize: PAGE_SIZE })
        expect(ids(imagesOf(list()))).toEqual(ids(room.list))
        expect(room.callCount()).toBeLessThanOrEqual(2 + 3 * Math.ceil(times.length / PAGE_SIZE))
      },
    ),
  ))

test('misses and repeats nothing when many pictures are of the same time', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 6 }), { maxLength: 80 }), ends, async (times, from) => {
      const { room, read, list, newCount } = await visit(times, undefined)
      await readGaps({ list, newCount, read, from, pageSize: PAGE_SIZE })
      expect(ids(imagesOf(list())).toSorted()).toEqual(ids(room.list).toSorted())
    }),
  ))

const events = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.constant('upload' as const) }, { weight: 1, arbitrary: fc.nat() }),
  { maxLength: 12 },
)

/** Reads all while pictures arrive and go, one before each page. */
async function readAmong(times: readonly number[], happenings: readonly (number | 'upload')[], from: End) {
  const { room, read, list, newCount } = await visit(times, undefined)
  const first = ids(room.list)
  const coming = [...happenings]
  const readNext = async (cursor: PageCursor) => {
    const event = coming.shift()
    if (event === 'upload') room.upload()
    else if (event !== undefined) room.remove(event)
    await read(cursor)
  }
  await readGaps({ list, newCount, read: readNext, from, pageSize: PAGE_SIZE })
  return { room, first, known: ids(imagesOf(list())), count: countKnown(list()) }
}

const rooms = fc.uniqueArray(fc.nat({ max: 5000 }), { minLength: 30, maxLength: 120 })

test('has all that was there all along while pictures arrive', () =>
  fc.assert(
    fc.asyncProperty(rooms, fc.nat({ max: 12 }), ends, async (times, uploads, from) => {
      const { first, known } = await readAmong(
        times,
        Array.from({ length: uploads }, () => 'upload' as const),
        from,
      )
      expect(first.filter((id) => !known.includes(id))).toEqual([])
    }),
  ))

test('comes to an end, and repeats nothing, while pictures arrive and go', () =>
  fc.assert(
    fc.asyncProperty(rooms, events, ends, async (times, happenings, from) => {
      const { known, count } = await readAmong(times, happenings, from)
      expect(new Set(known).size).toBe(known.length)
      expect(count).toBe(known.length)
    }),
  ))
