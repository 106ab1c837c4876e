import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Gesture, IDLE, isCarriedOut, move, type PointerAt, press, zoomOf } from './gesture.ts'
import { FIT } from './zoom.ts'

const finger = (x: number, y: number, over: Partial<PointerAt> = {}): PointerAt => ({
  id: 1,
  x,
  y,
  time: 0,
  canSwipe: true,
  ...over,
})
const closeUp = { scale: 3, x: 10, y: -20 }
const kindAfter = (x: number, y: number, zoom = FIT, over: Partial<PointerAt> = {}) =>
  move(press(IDLE, finger(0, 0, over), zoom), finger(x, y, over)).kind

test.each<[string, Gesture['kind'], number, number]>([
  ['a restless tap decides nothing', 'pressed', 3, 4],
  ['sideways walks', 'walk', -40, 12],
  ['down pulls', 'pull', 5, 60],
  ['up pulls too, backwards', 'pull', 0, -60],
])('%s', (_title, kind, x, y) => {
  expect(kindAfter(x, y)).toBe(kind)
})

test('a close-up is panned, whichever way one drags', () => {
  expect(kindAfter(-40, 0, closeUp)).toBe('pan')
  expect(kindAfter(0, 40, closeUp)).toBe('pan')
})

test('a mouse does not swipe the whole picture away', () => {
  expect(kindAfter(0, 300, FIT, { canSwipe: false })).toBe('pressed')
})

test('a pan moves the picture by what the pointer moved', () => {
  fc.assert(
    fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 10, max: 900 }), (x, y) => {
      const gesture = move(press(IDLE, finger(5, 5), closeUp), finger(5 + x, 5 + y))
      expect(zoomOf(gesture, finger(5 + x, 5 + y))).toEqual({ scale: 3, x: 10 + x, y: -20 + y })
    }),
  )
})

test('fingers twice as far apart show it twice as large, about their middle', () => {
  const first = press(IDLE, finger(-50, 0), FIT)
  const both = press(first, finger(50, 0, { id: 2 }), FIT)
  const left = move(both, finger(-100, 0))
  const right = move(left, finger(100, 0, { id: 2 }))
  expect(zoomOf(right, finger(100, 0, { id: 2 }))).toEqual({ scale: 2, x: 0, y: 0 })
})

test('a short flick counts like a long drag, a short drag does not', () => {
  const walked = move(press(IDLE, finger(0, 0), FIT), finger(-40, 0, { time: 100 }))
  if (walked.kind !== 'walk') throw new Error('expected a walk')
  expect(isCarriedOut(walked, 150, 200)).toBe(true)
  expect(isCarriedOut(walked, 900, 200)).toBe(false)
  expect(isCarriedOut({ ...walked, distance: -210 }, 5000, 200)).toBe(true)
})
