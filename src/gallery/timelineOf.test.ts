import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { ImageList } from './imageList.ts'
import { image } from './roomOfTests.ts'
import { timelineOf } from './timelineOf.ts'

const now = new Date(2026, 10, 22, 12).getTime()
const DAY_MS = 86_400_000

/** Upload times, newest first, over three years. */
const uploads = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 300 })
  .map((days) => days.toSorted((one, other) => one - other).map((day) => now - day * DAY_MS))

function listOf(times: readonly number[], isHere: (index: number) => boolean): ImageList {
  const stretches: ImageList['stretches'][number][] = []
  for (let start = 0; start < times.length; start += 10) {
    if (!isHere(start / 10)) continue
    const page = times.slice(start, start + 10).map((at, index) => image(String(start + index), at))
    stretches.push({ start, count: page.length, pages: [page], older: undefined, newer: { kind: 'newest' } })
  }
  return { total: times.length, stretches, countedTotal: undefined }
}

const monthOf = (at: number) => new Date(new Date(at).getFullYear(), new Date(at).getMonth()).getTime()

test('counts every month when all is here, and says where each begins', () => {
  fc.assert(
    fc.property(uploads, (times) => {
      const months = timelineOf(
        listOf(times, () => true),
        { oldestAt: times.at(-1), now },
      )
      for (const { at, position, count, isKnown } of months.filter((month) => month.count > 0)) {
        const own = times.filter((time) => monthOf(time) === at)
        expect(count).toBe(own.length)
        expect(isKnown).toBe(true)
        expect(position).toBe(times.findIndex((time) => monthOf(time) === at))
      }
    }),
  )
})

test('has a place for every picture, in order, whatever is here', () => {
  fc.assert(
    fc.property(uploads, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (times, here) => {
      const months = timelineOf(
        listOf(times, (page) => here[page] ?? false),
        { oldestAt: times.at(-1), now },
      )
      let end = 0
      for (const [index, { at, position, count }] of months.entries()) {
        expect(Math.abs(position - end)).toBeLessThanOrEqual(months.length)
        expect(at).toBeLessThan(months[index - 1]?.at ?? Infinity)
        end = position + count
      }
      expect(Math.abs(end - times.length)).toBeLessThanOrEqual(months.length)
      expect(months.at(-1)?.at).toBeLessThanOrEqual(monthOf(times.at(-1) ?? now))
    }),
  )
})
