import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, type ImageList, imageAt } from './imageList.ts'
import { fetchRun, type PageCursor } from './imagePages.ts'
import { createRoom } from './roomOfTests.ts'
import { seekDate } from './seekDate.ts'

const DAY_MS = 86_400_000
const start = new Date(2023, 10, 1).getTime()

/** Bursts of pictures on some days of three years. */
const bursts = fc.array(fc.tuple(fc.integer({ min: 0, max: 1100 }), fc.integer({ min: 1, max: 120 })), {
  minLength: 1,
  maxLength: 60,
})

test('finds the newest picture before any moment by at most one question to the conversation and a page', async () => {
  await fc.assert(
    fc.asyncProperty(bursts, fc.integer({ min: -10, max: 1110 }), async (days, day) => {
      const room = createRoom(
        days.flatMap(([on, count]) =>
          Array.from({ length: count }, (_, index) => start + on * DAY_MS + index * 1000),
        ),
      )
      const at = start + day * DAY_MS + DAY_MS / 2
      let list: ImageList = EMPTY_LIST
      let pages = 0
      let questions = 0
      const load = async (cursor: PageCursor) => {
        pages += 1
        list = addRun(list, await fetchRun(room.fetchPage, cursor), cursor)
      }
      await load({ kind: 'newest' })
      pages = 0
      const position = await seekDate(at, {
        list: () => list,
        load,
        findBefore: (before) => {
          questions += 1
          const found = room.list.find(({ uploadedAt = 0 }) => uploadedAt < before)
          return Promise.resolve(found?.id ?? null)
        },
        newCount: 0,
      })
      const truth = room.list.findIndex(({ uploadedAt = 0 }) => uploadedAt < at)
      expect(position).toBe(truth === -1 ? room.list.length - 1 : truth)
      expect(questions).toBeLessThanOrEqual(1)
      expect(pages).toBeLessThanOrEqual(2)
    }),
    { numRuns: 100 },
  )
})

test('gets near without the conversation, by at most three pages', async () => {
  await fc.assert(
    fc.asyncProperty(bursts, fc.integer({ min: 0, max: 1100 }), async (days, day) => {
      const room = createRoom(
        days.flatMap(([on, count]) =>
          Array.from({ length: count }, (_, index) => start + on * DAY_MS + index * 1000),
        ),
      )
      let list: ImageList = EMPTY_LIST
      let pages = -1
      const load = async (cursor: PageCursor) => {
        pages += 1
        list = addRun(list, await fetchRun(room.fetchPage, cursor), cursor)
      }
      await load({ kind: 'newest' })
      const position = await seekDate(start + day * DAY_MS + DAY_MS / 2, {
        list: () => list,
        load,
        findBefore: () => Promise.resolve(undefined),
        newCount: 0,
      })
      expect(pages).toBeLessThanOrEqual(3)
      expect(position).toBeGreaterThanOrEqual(0)
      expect(position).toBeLessThan(list.total)
      expect(imageAt(list, 0)).toBeDefined()
    }),
    { numRuns: 60 },
  )
})
