import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from '#gallery/addRun.ts'
import { EMPTY_LIST, type ImageList, imagesOf } from '#gallery/imageList.ts'
import { fetchRun, type PageCursor } from '#gallery/imagePages.ts'
import { createRoom, PAGE_SIZE } from '#gallery/roomOfTests.ts'

import { keptIndexOf, parseKeptIndex } from './keptIndex.ts'
import { readGaps } from './readGaps.ts'
import { confirmIndex, withNeighbours } from './recallIndex.ts'

type Room = ReturnType<typeof createRoom>

const ids = (images: readonly { id: string }[]) => images.map(({ id }) => id)

/** A visit that reads so many pages, or all. */
async function visit(room: Room, kept: unknown, pages = Infinity): Promise<ImageList> {
  let list = EMPTY_LIST
  let read = 0
  async function take(cursor: PageCursor) {
    if (read >= pages) throw new Error('Left')
    read += 1
    list = addRun(list, await fetchRun(room.fetchPage, cursor, { pageSize: PAGE_SIZE }), cursor)
  }
  await take({ kind: 'newest' })
  const index = parseKeptIndex(kept)
  const confirmed =
    index &&
    (await confirmIndex(index, async (fileId) => {
      const page = await room.fetchPage({ offset: 0, count: 1, startingFromId: fileId })
      return page.images.some(({ id }) => id === fileId) ? page.total : undefined
    }))
  for (const neighbours of confirmed ?? []) list = withNeighbours(list, neighbours)
  const gaps = { list: () => list, newCount: () => 0, from: 'newest' as const, pageSize: PAGE_SIZE }
  await readGaps({ ...gaps, read: take }).catch(() => undefined)
  return list
}

test('whatever came and went between two visits, the second knows the room as it is', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        size: fc.integer({ min: 1, max: 200 }),
        pages: fc.integer({ min: 1, max: 25 }),
        uploads: fc.nat({ max: 25 }),
        deletions: fc.array(fc.nat(), { maxLength: 5 }),
      }),
      async ({ size, pages, uploads, deletions }) => {
        const room = createRoom(Array.from({ length: size }, (_, index) => index * 3))
        const kept = structuredClone(keptIndexOf(await visit(room, undefined, pages)))
        for (let upload = 0; upload < uploads; upload += 1) room.upload()
        for (const deletion of deletions) room.remove(deletion)
        expect(ids(imagesOf(await visit(room, kept)))).toEqual(ids(room.list))
      },
    ),
  ))

test('what is known needs not be read again', async () => {
  const room = createRoom(Array.from({ length: 500 }, (_, index) => index))
  const kept = structuredClone(keptIndexOf(await visit(room, undefined)))
  room.upload()
  const before = room.callCount()
  expect(imagesOf(await visit(room, kept))).toHaveLength(501)
  // The newest page, and one question.
  expect(room.callCount() - before).toBe(2)
})

test.each([
  ['nothing', undefined],
  ['another shape', { keptAt: Date.now(), total: 3 }],
  [
    'half a picture',
    { keptAt: Date.now(), total: 1, countedTotal: 1, stretches: [{ start: 0, images: [{ id: 'a' }] }] },
  ],
  ['last year', { ...keptIndexOf(EMPTY_LIST), keptAt: Date.now() - 31_557_600_000 }],
])('%s is as if it were not there', (_, value) => {
  expect(parseKeptIndex(value)).toBeUndefined()
})
