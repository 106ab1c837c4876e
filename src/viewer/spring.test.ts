import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { isAtRest, speedAt, springAt, throwTo } from './spring.ts'

const px = fc.double({ min: -5000, max: 5000, noNaN: true })
const velocity = fc.double({ min: -8, max: 8, noNaN: true })
const rate = fc.double({ min: 0.003, max: 0.05, noNaN: true })
const ms = fc.double({ min: 0, max: 3000, noNaN: true })
const spring = fc.record({ from: px, to: px, velocity, rate })

test('starts where it is, as fast as it is, and ends where it is to be', () => {
  fc.assert(
    fc.property(spring, (one) => {
      expect(springAt(one, 0)).toBeCloseTo(one.from, 6)
      expect(speedAt(one, 0)).toBeCloseTo(one.velocity, 6)
      expect(springAt(one, 40 / one.rate)).toBeCloseTo(one.to, 3)
      expect(isAtRest(one, 40 / one.rate, 0.1)).toBe(true)
    }),
  )
})

test('let go without speed it never goes past its end, nor back', () => {
  fc.assert(
    fc.property(px, px, rate, ms, ms, (from, to, rate, one, other) => {
      const still = { from, to, velocity: 0, rate }
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const leftAt = (time: number) => Math.abs(springAt(still, time) - to)
      expect(leftAt(late)).toBeLessThanOrEqual(leftAt(early) + 1e-9)
      expect((springAt(still, late) - to) * (from - to)).toBeGreaterThanOrEqual(-1e-9)
    }),
  )
})

test('thrown freely it only slows down', () => {
  fc.assert(
    fc.property(px, velocity, rate, ms, (from, velocity, rate, time) => {
      const free = { from, to: throwTo(from, velocity, rate), velocity, rate }
      expect(speedAt(free, time)).toBeCloseTo(velocity * Math.exp(-rate * time), 6)
    }),
  )
})

test('its speed is the slope of its way', () => {
  fc.assert(
    fc.property(spring, ms, (one, time) => {
      const slope = (springAt(one, time + 0.01) - springAt(one, time)) / 0.01
      expect(slope).toBeCloseTo(speedAt(one, time + 0.005), 2)
    }),
  )
})
