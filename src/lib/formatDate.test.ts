import { expect, test } from 'vitest'

import { dayKey, formatDay, formatRelative, monthKey } from './formatDate.ts'

const at = (text: string) => new Date(text).getTime()

test('names the year only when it is not this one', () => {
  const now = at('2026-11-22T12:00')

  expect(formatDay(at('2026-03-02T09:00'), now)).not.toContain('2026')
  expect(formatDay(at('2025-03-02T09:00'), now)).toContain('2025')
})

test('keys follow the calendar of the reader, not of Greenwich', () => {
  expect(dayKey(at('2026-01-05T00:30'))).toBe('2026-01-05')
  expect(dayKey(at('2026-01-05T23:30'))).toBe('2026-01-05')
  expect(monthKey(at('2026-01-31T23:59'))).toBe('2026-01')
})

test.each([
  [30, /now|second/],
  [90, /min/],
  [7_200, /hr|hour/],
  [90_000, /yesterday|day/],
  [400 * 86_400, /last yr|year/],
])('%d seconds ago reads as %s', (seconds, text) => {
  const now = at('2026-11-22T12:00')

  expect(formatRelative(now - seconds * 1000, now)).toMatch(text)
})
