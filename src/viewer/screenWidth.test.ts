import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { screenWidth } from './screenWidth.ts'

const side = fc.double({ min: 0.5, max: 5000, noNaN: true })

test('has a pixel for every pixel of the screen, hardly more, and never more than a canvas can have', () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom(1, 1.5, 2, 3), (width, height, ratio) => {
      const across = screenWidth({ width, height }, ratio)
      const down = (across * height) / width
      expect(across).toBeGreaterThanOrEqual(1)
      expect(across).toBeLessThan(width * ratio + 64 + 1)
      expect(across === 1 || down <= 8192.001).toBe(true)
      const isCut = Math.max(width, height) * ratio > 8190
      expect(isCut || across >= Math.floor(width * ratio)).toBe(true)
    }),
  )
})
