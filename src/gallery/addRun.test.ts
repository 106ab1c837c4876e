import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, endOf, type ImageList } from './imageList.ts'
import { fetchRun, type PageCursor } from './imagePages.ts'
import { pageFor } from './pageFor.ts'
import { createRoom, PAGE_SIZE } from './roomOfTests.ts'

type Room = ReturnType<typeof createRoom>

const ids = (list: ImageList) => list.stretches.flatMap(({ pages }) => pages.flat().map(({ id }) => id))

async function add(room: Room, list: ImageList, cursor: PageCursor): Promise<ImageList> {
  return addRun(list, await fetchRun(room.fetchPage, cursor, { pageSize: PAGE_SIZE }), cursor)
}

/** Looks here and there until no gap is left. */
async function readAll(
  room: Room,
  first: PageCursor,
  looks: readonly number[],
  between: () => void = () => undefined,
): Promise<ImageList> {
  let list = await add(room, EMPTY_LIST, first)
  for (let step = 0; ; step += 1) {
    between()
    const gaps = gapsOf(list)
    const gap = gaps[(looks[step] ?? 0) % Math.max(1, gaps.length)]
    if (gap === undefined) return list
    const position = gap.start + ((looks[step] ?? 0) % (gap.end - gap.start))
    const cursor = pageFor(list, position, { pageSize: PAGE_SIZE })
    expect(cursor).toBeDefined()
    if (cursor !== undefined) list = await add(room, list, cursor)
    expectWhole(list)
    expect(step).toBeLessThan(300)
  }
}

function gapsOf({ stretches, total }: ImageList) {
  const starts = [...stretches.map(({ start }) => start), total]
  const ends = [0, ...stretches.map(endOf)]
  return starts.flatMap((end, index) => {
    const start = ends[index] ?? 0
    return end > start ? [{ start, end }] : []
  })
}

function expectWhole(list: ImageList) {
  expect(new Set(ids(list)).size).toBe(ids(list).length)
  let end = 0
  for (const stretch of list.stretches) {
    expect(stretch.start).toBeGreaterThanOrEqual(end)
    expect(stretch.count).toBe(stretch.pages.flat().length)
    end = endOf(stretch)
  }
  expect(list.total).toBeGreaterThanOrEqual(end)
}

const unreadable = fc.array(fc.nat(), { maxLength: 12 })
const looks = fc.array(fc.nat(), { minLength: 5, maxLength: 40 })

test('has every image once, in the order of the room, wherever one looks first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 90 }),
      fc.option(fc.nat()),
      looks,
      unreadable,
      async (times, start, order, hidden) => {
        const room = createRoom(times, hidden)
        const around = start === null ? undefined : room.list[start % room.list.length]
        const list = await readAll(
          room,
          around ? { kind: 'around', fileId: around.id } : { kind: 'newest' },
          order,
        )
        expect(ids(list).toSorted()).toEqual(room.list.map(({ id }) => id).toSorted())
        expect(
          list.stretches.flatMap(({ pages }) => pages.flat()).map(({ uploadedAt }) => uploadedAt),
        ).toEqual(room.list.map(({ uploadedAt }) => uploadedAt))
        expect(list.total).toBe(room.list.length)
      },
    ),
    { numRuns: 150 },
  )
})

test('repeats nothing, and has all that was there all along, while pictures arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 90 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      fc.option(fc.nat()),
      looks,
      async (count, uploads, start, order) => {
        const room = createRoom(Array.from({ length: count }, (_, index) => index * 2))
        const stayed = room.list.map(({ id }) => id)
        const around = start === null ? undefined : room.list[start % room.list.length]
        const rest = [...uploads]
        const list = await readAll(
          room,
          around ? { kind: 'around', fileId: around.id } : { kind: 'newest' },
          order,
          () => {
            if (rest.shift() === true) room.upload()
          },
        )
        const old = new Set(stayed)
        expect(ids(list).filter((id) => old.has(id))).toEqual(stayed)
      },
    ),
    { numRuns: 200 },
  )
})

test('keeps its order, and repeats nothing, while pictures arrive and go', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 90 }),
      fc.array(fc.record({ isUpload: fc.boolean(), index: fc.nat() }), { maxLength: 20 }),
      looks,
      async (count, changes, order) => {
        const room = createRoom(Array.from({ length: count }, (_, index) => index * 2))
        const rest = [...changes]
        const list = await readAll(room, { kind: 'newest' }, order, () => {
          const change = rest.shift()
          if (change?.isUpload === true) room.upload()
          else if (change) room.remove(change.index)
        })
        const times = list.stretches
          .flatMap(({ pages }) => pages.flat())
          .map(({ uploadedAt = 0 }) => uploadedAt)
        expect(times).toEqual(times.toSorted((one, other) => other - one))
      },
    ),
    {
      numRuns: 200,
      // A page that reaches into the next stretch, which has lost more than the gap was wide.
      examples: [
        [
          57,
          [0, 0, 880_736_702, 1_017_392_541].map((index) => ({ isUpload: false, index })),
          [0, 1_976_776_660, 223_243_923, 0, 0, 0],
        ],
      ],
    },
  )
})

test('a place that has gone is not asked for again', async () => {
  const room = createRoom(Array.from({ length: 57 }, (_, index) => index * 2))
  const removed = [0, 0, 0, 12]
  const list = await readAll(
    room,
    { kind: 'newest' },
    [237906570, 1770543524, 65190804, 0, 189901764],
    () => {
      const index = removed.shift()
      if (index !== undefined) room.remove(index)
    },
  )
  expect(gapsOf(list)).toEqual([])
})

test('a page that is looked at again lets go of what was deleted', async () => {
  const room = createRoom(Array.from({ length: 30 }, (_, index) => index * 2))
  let list = await add(room, EMPTY_LIST, { kind: 'newest' })
  list = await add(room, list, { kind: 'at', offset: 10 })
  const [gone] = room.remove(4)
  list = await add(room, list, { kind: 'newest' })

  expect(ids(list)).not.toContain(gone?.id)
  expect(list.total).toBe(29)
  expectWhole(list)
})

test('a page from beyond the end of the room says nothing of what is before it', async () => {
  const room = createRoom(Array.from({ length: 24 }, (_, index) => index))
  let list = await add(room, EMPTY_LIST, { kind: 'newest' })
  for (const offset of [37, 23, 13]) list = await add(room, list, { kind: 'at', offset })

  expect(list.total).toBe(24)
  expectWhole(list)
})
