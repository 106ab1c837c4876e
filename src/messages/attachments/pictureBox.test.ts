import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { pictureBox } from './pictureBox.ts'

test('a box keeps the shape of its picture and never leaves the measure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
      const box = pictureBox({ width, height })
      expect(box.width).toBeLessThanOrEqual(432)
      expect(box.height).toBeLessThanOrEqual(320)
      expect(box.width).toBeGreaterThanOrEqual(48)
      expect(box.height).toBeGreaterThanOrEqual(48)
      const isClamped = box.width === 48 || box.height === 48
      // One pixel of rounding in the shorter side.
      const distortion = Math.abs((box.width / box.height) * (height / width) - 1)
      expect(isClamped || distortion < 0.03).toBe(true)
    }),
  )
})

test.each([
  ['a landscape thumbnail', { width: 480, height: 320 }, { width: 432, height: 288, isKnown: true }],
  ['a portrait', { width: 270, height: 360 }, { width: 240, height: 320, isKnown: true }],
  ['an icon stays as small as it is', { width: 64, height: 64 }, { width: 64, height: 64, isKnown: true }],
  ['nothing known', undefined, { width: 320, height: 240, isKnown: false }],
  ['nonsense', { width: 0, height: Number.NaN }, { width: 320, height: 240, isKnown: false }],
])('%s', (_name, dimensions, box) => {
  expect(pictureBox(dimensions)).toEqual(box)
})
