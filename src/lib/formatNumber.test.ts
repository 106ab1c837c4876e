import { beforeAll, afterAll, expect, test, vi } from 'vitest'

const { NumberFormat } = Intl

/** The reader here is British. */
async function load() {
  vi.spyOn(Intl, 'NumberFormat').mockImplementation(function british(_locale, options) {
    return new NumberFormat('en-GB', options)
  })
  return import('./formatNumber.ts')
}

let numbers: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  numbers = await load()
})

afterAll(() => {
  vi.restoreAllMocks()
})

test('counts are grouped and complete', () => {
  expect(numbers.formatCount(4218)).toBe('4,218')
  expect(numbers.formatCount(61_402)).toBe('61,402')
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [3_400_000, '3.4 MB'],
  [128_000_000, '128 MB'],
  [999_950_000, '1 GB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(numbers.formatBytes(bytes)).toBe(text)
})
