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
const whole = { zoom: FIT, walk: 0 }
const closeUp = { zoom: { scale: 3, x: 10, y: -20 }, walk: 0 }
const kindAfter = (x: number, y: number, held = whole, over: Partial<PointerAt> = {}) =>
  move(press(IDLE, finger(0, 0, over), held), finger(x, y, over)).kind

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
  expect(kindAfter(0, 300, whole, { canSwipe: false })).toBe('pressed')
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
  const first = press(IDLE, finger(-50, 0), whole)
  const both = press(first, finger(50, 0, { id: 2 }), whole)
  const left = move(both, finger(-100, 0))
  const right = move(left, finger(100, 0, { id: 2 }))
  expect(zoomOf(right, finger(100, 0, { id: 2 }))).toEqual({ scale: 2, x: 0, y: 0 })
})

test('pictures caught while they slide go on sliding, whichever way the finger starts', () => {
  const caught = press(IDLE, finger(200, 0), { zoom: FIT, walk: -300 })
  expect(move(caught, finger(190, 40))).toMatchObject({ kind: 'walk', distance: -310 })
})

test('a short flick counts like a long drag; a short drag, or a flick back, does not', () => {
  expect(isCarriedOut(-40, -0.8, 200)).toBe(true)
  expect(isCarriedOut(-40, -0.04, 200)).toBe(false)
  expect(isCarriedOut(-210, 0, 200)).toBe(true)
  expect(isCarriedOut(-210, 0.8, 200)).toBe(false)
})
