import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { AT_REST, createStageMotion } from './createStageMotion.ts'

/** A clock and frames that the test lets pass. */
function setUp({ isMotionWanted = true } = {}) {
  let time = 0
  let waiting: (() => void)[] = []
  const motion = createStageMotion({
    now: () => time,
    requestFrame: (callback) => waiting.push(callback),
    isMotionWanted: () => isMotionWanted,
  })
  return {
    motion,
    pass(ms: number) {
      for (let left = ms; left > 0; left -= 16) {
        time += Math.min(16, left)
        const due = waiting
        waiting = []
        for (const callback of due) callback()
      }
    },
    frames: () => waiting.length,
  }
}

test('glides to its target and asks for no frames after that', () => {
  const { motion, pass, frames } = setUp()
  motion.glide({ scale: 3, x: 200 })
  expect(motion.getPose()).toEqual(AT_REST)
  pass(100)
  expect(motion.getPose().x).toBeGreaterThan(20)
  expect(motion.getPose().x).toBeLessThan(200)
  pass(2000)
  expect(motion.getPose()).toEqual({ ...AT_REST, scale: 3, x: 200 })
  expect(motion.isMoving()).toBe(false)
  expect(frames()).toBe(0)
})

test('about one point, what is under it stays under it all the way', () => {
  const { motion, pass } = setUp()
  const point = 300
  motion.glide({ scale: 4, x: point - point * 4 })
  for (let frame = 0; frame < 30; frame += 1) {
    pass(16)
    const { scale, x } = motion.getPose()
    expect(x + point * scale).toBeCloseTo(point, 3)
  }
})

test('caught on its way it stays there; sent elsewhere it goes on without a jump', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -500, max: 500 }), (at, elsewhere) => {
      const { motion, pass } = setUp()
      motion.glide({ walk: 800 })
      pass(at)
      const caught = motion.getPose().walk
      const speed = motion.getVelocity('walk')
      motion.glide({ walk: elsewhere })
      expect(motion.getPose().walk).toBe(caught)
      expect(motion.getVelocity('walk')).toBeCloseTo(speed, 6)
      motion.stop()
      pass(500)
      expect(motion.getPose().walk).toBe(caught)
    }),
  )
})

test('says where it is going before it is there', () => {
  const { motion } = setUp()
  motion.glide({ scale: 2 })
  expect(motion.getPose().scale).toBe(1)
  expect(motion.getTarget().scale).toBe(2)
})

test('without motion it is there at once', () => {
  const { motion, frames } = setUp({ isMotionWanted: false })
  motion.glide({ scale: 2 }, { velocity: { scale: 1 } })
  expect(motion.getPose().scale).toBe(2)
  expect(frames()).toBe(0)
})
