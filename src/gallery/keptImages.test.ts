import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, type ImageList } from './imageList.ts'
import { fetchRun, type PageCursor } from './imagePages.ts'
import { isOfLastVisit, keptImages } from './keptImages.ts'
import { createRoom } from './roomOfTests.ts'

type Room = ReturnType<typeof createRoom>

async function visit(
  { fetchPage }: Room,
  list = EMPTY_LIST,
  cursor: PageCursor = { kind: 'newest' },
): Promise<ImageList> {
  const run = await fetchRun(fetchPage, cursor)
  return addRun(isOfLastVisit(list) ? EMPTY_LIST : list, run, cursor)
}

function restore(list: ImageList): ImageList {
  const kept = keptImages.keep?.(list)
  const restored = kept && keptImages.restore?.(structuredClone(kept))
  if (restored === undefined) throw new Error('Nothing was kept')
  return restored
}

const ids = ({ stretches }: ImageList) => stretches.flatMap(({ pages }) => pages.flat().map(({ id }) => id))

const times = fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 130 })

test('a room comes back as its first page said it', async () => {
  await fc.assert(
    fc.asyncProperty(times, async (moments) => {
      const list = await visit(createRoom(moments))
      expect(restore(list)).toEqual(list)
    }),
  )
})

test('then shows what is still there, in order, and leaves what is new above to be taken', async () => {
  await fc.assert(
    fc.asyncProperty(
      times,
      fc.array(fc.nat({ max: 200 }), { maxLength: 20 }),
      fc.nat({ max: 40 }),
      async (moments, deleted, newCount) => {
        const room = createRoom(moments)
        const shown = restore(await visit(room))
        for (const index of deleted) room.remove(index)
        const survivors = room.list.map(({ id }) => id)
        for (let count = 0; count < newCount; count += 1) room.upload()
        const fresh = await visit(room, shown)

        const list = keptImages.freshen?.(shown, fresh) ?? fresh

        const isTold = survivors.some((id) => ids(shown).includes(id) && ids(fresh).includes(id))
        fc.pre(isTold)
        expect(ids(list)).toEqual(survivors.slice(0, ids(list).length))
        expect(list.total).toBe(survivors.length)
        expect(list.stretches[0]?.start).toBe(0)
        expect(list.stretches[0]?.count).toBe(list.stretches[0]?.pages.flat().length)
        // What the wall's offer of new images counts from.
        expect(room.list.length - (list.countedTotal ?? 0)).toBe(newCount)
      },
    ),
  )
})

test('taking what is new afterwards gives the room as it is', async () => {
  const room = createRoom(Array.from({ length: 30 }, (_, index) => index + 1))
  const shown = restore(await visit(room))
  for (let count = 0; count < 3; count += 1) room.upload()
  const fresh = await visit(room, shown)
  const list = keptImages.freshen?.(shown, fresh) ?? fresh

  const taken = await visit(room, list)

  expect(ids(taken)).toEqual(room.list.map(({ id }) => id))
  expect(taken.total).toBe(33)
})

test('a list that begins further down is not kept as the newest', async () => {
  const room = createRoom(Array.from({ length: 300 }, (_, index) => index + 1))
  const list = await visit(room, EMPTY_LIST, { kind: 'at', offset: 100 })

  expect(keptImages.keep?.(list)).toBeUndefined()
})
