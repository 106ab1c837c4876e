import { expect, test } from 'vitest'

import { clicks } from './click.ts'

test('a WAV is as long as it says, and the same every time', () => {
  const bytes = clicks(16_044)
  expect(bytes).toHaveLength(16_044)
  const view = new DataView(bytes.buffer)
  expect(new TextDecoder().decode(bytes.subarray(0, 12)).replaceAll(/[^A-Z]/g, '')).toContain('WAVE')
  expect(view.getUint32(40, true)).toBe(16_000)
  expect(clicks(16_044)).toEqual(bytes)
  expect(new Set(bytes.subarray(44)).size).toBeGreaterThan(50)
})
