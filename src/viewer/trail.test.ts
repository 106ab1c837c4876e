import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { follow, type Trail, velocityAt } from './trail.ts'

const speed = fc.double({ min: -5, max: 5, noNaN: true })

test('of an even motion it tells the speed, whenever the pointer was sampled', () => {
  fc.assert(
    fc.property(
      speed,
      speed,
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 40 }),
      (vx, vy, steps) => {
        let time = 0
        let trail: Trail = []
        for (const step of steps) {
          time += step
          trail = follow(trail, { x: vx * time, y: vy * time, time })
        }
        const { x, y } = velocityAt(trail, time)
        expect(x).toBeCloseTo(vx, 6)
        expect(y).toBeCloseTo(vy, 6)
        expect(trail.length).toBeLessThanOrEqual(100)
      },
    ),
  )
})

test('a finger that rested before it let go throws nothing', () => {
  const trail = follow(follow([], { x: 0, y: 0, time: 0 }), { x: 90, y: 0, time: 30 })
  expect(velocityAt(trail, 30).x).toBe(3)
  expect(velocityAt(trail, 200)).toEqual({ x: 0, y: 0 })
})
