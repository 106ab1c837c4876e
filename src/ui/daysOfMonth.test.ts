import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { daysOfMonth } from './daysOfMonth.ts'

test('a month has all its days once, each under its weekday', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(1990, 0), max: new Date(2060, 0), noInvalidDate: true }),
      fc.nat({ max: 6 }),
      (date, weekStart) => {
        const { blanks, days, weekdays } = daysOfMonth(date.getTime(), weekStart)
        expect(weekdays).toHaveLength(7)
        expect(days.map((at) => new Date(at).getDate())).toEqual(days.map((_, index) => index + 1))
        expect(new Set(days.map((at) => new Date(at).getMonth()))).toEqual(new Set([date.getMonth()]))
        for (const [index, at] of days.entries()) {
          expect(new Date(at).getDay()).toBe((blanks + index + weekStart) % 7)
        }
      },
    ),
  )
})

test('February of a leap year has 29 days', () => {
  expect(daysOfMonth(new Date(2028, 1, 10).getTime(), 1).days).toHaveLength(29)
})
