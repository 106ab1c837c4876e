import { expect, test } from 'vitest'

import { formatBytes, formatCount } from './formatNumber.ts'

test('counts are grouped and complete', () => {
  expect(formatCount(4218)).toBe((4218).toLocaleString())
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_400_000, '3.4 MB'],
  [128_000_000, '128 MB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
