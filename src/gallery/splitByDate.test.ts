import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'

import { createDayFinder, spanOf, splitByDate } from './splitByDate.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) })

// Clocks change in spring and autumn, by half an hour, never, at midnight, and about Ramadan.
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Santiago',
  'Africa/Casablanca',
]

test.each(ZONES)('days found by arithmetic are those of the calendar in %s', (zone) => {
  vi.stubEnv('TZ', zone)
  fc.assert(
    fc.property(fc.array(moments, { minLength: 1, maxLength: 60 }), (times) => {
      const dayOf = createDayFinder()
      for (const at of times) expect(dayOf(at)).toEqual(spanOf(at, 'day'))
    }),
    { numRuns: 200 },
  )
})

test.each(['day', 'month'] as const)('a %s begins wherever its name changes', (unit) => {
  vi.stubEnv('TZ', 'Europe/Berlin')
  const hours = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 })
  fc.assert(
    fc.property(moments, hours, (newest, gaps) => {
      let at = newest
      const times = gaps.map((gap) => (at -= gap * 600_000))
      const nameOf = (time: number | undefined) =>
        time === undefined
          ? ''
          : new Date(time).toDateString().slice(unit === 'day' ? 0 : 4, unit === 'day' ? 15 : 7)
      const starts = times.flatMap((time, index) =>
        index === 0 || nameOf(time) !== nameOf(times[index - 1]) ? [index] : [],
      )
      expect(splitByDate(Float64Array.from(times), unit)).toEqual(starts)
    }),
  )
})

test('pictures without a date are a section of their own', () => {
  const at = Date.UTC(2026, 5, 15, 12)
  expect(splitByDate(Float64Array.of(at, Number.NaN, Number.NaN, at), 'day')).toEqual([0, 1, 3])
})
