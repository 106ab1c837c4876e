import { expect, test } from 'vitest'

import { formatActivity } from './formatActivity.ts'

// Local time, as the reader sees it.
const now = new Date(2026, 10, 19, 14, 32).getTime()
const minutes = (count: number) => now - count * 60_000

test.each([
  ['just now', minutes(0.4), /^This minute$/],
  ['a clock that runs ahead', now + 20_000, /^This minute$/],
  ['minutes ago', minutes(2), /^2 min/],
  ['earlier today', new Date(2026, 10, 19, 8, 41).getTime(), /^0?8:41/],
  ['yesterday, though less than 24 hours ago', new Date(2026, 10, 18, 23, 59).getTime(), /^Yesterday$/],
  ['earlier this week', new Date(2026, 10, 17, 9).getTime(), /^Tuesday$/],
  ['a week ago, which has the same name as today', new Date(2026, 10, 12, 15).getTime(), /12/],
  ['this year', new Date(2026, 1, 3).getTime(), /^(?!.*2026).*Feb/],
  ['another year', new Date(2025, 2, 3).getTime(), /2025/],
])('%s', (_title, at, expected) => {
  expect(formatActivity(at, now)).toMatch(expected)
})
