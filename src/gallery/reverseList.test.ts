import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, type ImageList, imageAt, positionOf } from './imageList.ts'
import { fetchRun, type PageCursor } from './imagePages.ts'
import { createRoom, PAGE_SIZE } from './roomOfTests.ts'
import { reverseList, reversePosition } from './reverseList.ts'

const lists = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.array(fc.nat({ max: 79 }), { maxLength: 4 }))
  .chain(([size, offsets]) => fc.constant({ size, offsets }))

async function listOf({ size, offsets }: { size: number; offsets: readonly number[] }): Promise<ImageList> {
  const { fetchPage } = createRoom(Array.from({ length: size }, (_, index) => index))
  let list = EMPTY_LIST
  const cursors: PageCursor[] = [
    { kind: 'newest' },
    ...offsets.map((offset) => ({ kind: 'at', offset }) as const),
  ]
  for (const cursor of cursors) {
    list = addRun(list, await fetchRun(fetchPage, cursor, { pageSize: PAGE_SIZE }), cursor)
  }
  return list
}

test('every picture is as far from the end as it was from the start', () =>
  fc.assert(
    fc.asyncProperty(lists, async (plan) => {
      const list = await listOf(plan)
      const reversed = reverseList(list)
      for (let position = 0; position < list.total; position += 1) {
        const image = imageAt(list, position)
        const there = reversePosition(list, position)
        expect(imageAt(reversed, there)).toBe(image)
        expect(image === undefined ? there : positionOf(reversed, image.id)).toBe(there)
      }
    }),
  ))

test('reversed twice, the pages are the same ones', () =>
  fc.assert(
    fc.asyncProperty(lists, async (plan) => {
      const list = await listOf(plan)
      const pagesOf = ({ stretches }: ImageList) => stretches.map(({ start, pages }) => [start, pages])
      expect(pagesOf(reverseList(reverseList(list)))).toEqual(pagesOf(list))
      expect(reverseList(list).stretches[0]?.pages[0]).toBe(reverseList(list).stretches[0]?.pages[0])
    }),
  ))
