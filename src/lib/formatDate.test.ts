import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const { DateTimeFormat, RelativeTimeFormat } = Intl

/** The reader here is British and lives in Auckland, where it is tomorrow already. */
async function load() {
  vi.stubEnv('TZ', 'Pacific/Auckland')
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function british(_locale, options) {
    return new DateTimeFormat('en-GB', options)
  })
  vi.spyOn(Intl, 'RelativeTimeFormat').mockImplementation(function british(
    _locale?: Intl.LocalesArgument,
    options?: Intl.RelativeTimeFormatOptions,
  ) {
    return new RelativeTimeFormat('en-GB', options)
  })
  // Another file may have loaded it with its own reader.
  vi.resetModules()
  return import('./formatDate.ts')
}

let dates: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  dates = await load()
})

afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  vi.resetModules()
})

const at = (text: string) => new Date(text).getTime()
const now = at('2026-11-22T12:00:00Z')

test('a day has its year only when it is not this one', () => {
  expect(dates.formatDay(at('2026-11-19T01:00:00Z'), now)).toBe('Thursday 19 November')
  expect(dates.formatDay(at('2025-03-02T01:00:00Z'), now)).toBe('Sunday, 2 March 2025')
})

test('months, times and moments read in full', () => {
  const moment = at('2026-11-19T09:41:00Z')

  expect(dates.formatMonth(moment)).toBe('November 2026')
  expect(dates.formatTime(moment)).toBe('22:41')
  expect(dates.formatDateTime(moment)).toBe('Thursday, 19 November 2026 at 22:41')
})

test('keys follow the calendar of the reader, not of Greenwich', () => {
  expect(dates.dayKey(at('2026-01-04T12:30:00Z'))).toBe('2026-01-05')
  expect(dates.monthKey(at('2026-01-31T12:00:00Z'))).toBe('2026-02')
})

test.each([
  [30, '30 sec ago'],
  [90, '1 min ago'],
  [7_200, '2 hr ago'],
  [90_000, 'yesterday'],
  [400 * 86_400, 'last yr'],
])('%d seconds ago reads as %s', (seconds, text) => {
  expect(dates.formatRelative(now - seconds * 1000, now)).toMatch(new RegExp(text.replace(/ /g, '.'), 'u'))
})

test('keys sort as the days they stand for', () => {
  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [earlier, later] = [one.getTime(), other.getTime()].toSorted((a, b) => a - b)
      expect(dates.dayKey(earlier ?? 0) <= dates.dayKey(later ?? 0)).toBe(true)
    }),
  )
})

test('a moment that is none has no words, and breaks nothing', () => {
  expect(dates.formatDay(Number.NaN)).toBe('')
})
