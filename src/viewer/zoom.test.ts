import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  clampZoom,
  closeUpScale,
  FIT,
  fitSize,
  maxScale,
  moveAndZoom,
  stepScale,
  stretch,
  stretchZoom,
  zoomAt,
} from './zoom.ts'

const px = fc.double({ min: -4000, max: 4000, noNaN: true })
const length = fc.integer({ min: 1, max: 12_000 })
const scale = fc.double({ min: 0.2, max: 40, noNaN: true })
const point = fc.record({ x: px, y: px })
const size = fc.record({ width: length, height: length })
const zoom = fc.record({ scale, x: px, y: px })

/** Which part of the picture, at scale 1, is at a point of the stage. */
const partAt = (z: { scale: number; x: number; y: number }, p: { x: number; y: number }) => ({
  x: (p.x - z.x) / z.scale,
  y: (p.y - z.y) / z.scale,
})

test('the part of the picture under the pointer stays under it', () => {
  fc.assert(
    fc.property(zoom, point, scale, (before, pointer, to) => {
      const part = partAt(before, pointer)
      const after = partAt(zoomAt(before, pointer, to), pointer)
      expect(after.x).toBeCloseTo(part.x, 4)
      expect(after.y).toBeCloseTo(part.y, 4)
    }),
  )
})

test('what was under the first middle of a pinch is under its last', () => {
  fc.assert(
    fc.property(zoom, point, point, scale, (before, from, to, factor) => {
      const part = partAt(before, from)
      const after = partAt(moveAndZoom(before, from, to, factor), to)
      expect(after.x).toBeCloseTo(part.x, 4)
      expect(after.y).toBeCloseTo(part.y, 4)
    }),
  )
})

const limits = fc.record({ picture: size, stage: size }).map(({ picture, stage }) => {
  const fitted = fitSize(picture, stage)
  return { fitted, stage, maxScale: maxScale(picture, fitted) }
})

test('a clamped picture covers the stage in each direction, or is in its middle', () => {
  fc.assert(
    fc.property(zoom, limits, (wild, within) => {
      const { scale: kept, x, y } = clampZoom(wild, within)
      expect(kept).toBeGreaterThanOrEqual(1)
      expect(kept).toBeLessThanOrEqual(within.maxScale)
      for (const [offset, picture, stage] of [
        [x, within.fitted.width * kept, within.stage.width],
        [y, within.fitted.height * kept, within.stage.height],
      ] as const) {
        const room = Math.max(0, (picture - stage) / 2)
        expect(Math.abs(offset)).toBeLessThanOrEqual(room + 1e-6)
      }
    }),
  )
})

test('clamping twice is clamping once', () => {
  fc.assert(
    fc.property(zoom, limits, (wild, within) => {
      const once = clampZoom(wild, within)
      expect(clampZoom(once, within)).toEqual(once)
    }),
  )
})

test('within its limits a picture is not stretched', () => {
  fc.assert(
    fc.property(zoom, limits, (wild, within) => {
      const kept = clampZoom(wild, within)
      expect(stretchZoom(kept, within)).toEqual(kept)
    }),
  )
})

test('what is stretched follows the finger, ever less, and never as far as the stage is long', () => {
  const beyond = fc.double({ min: 0.1, max: 5000, noNaN: true })
  fc.assert(
    fc.property(beyond, beyond, fc.integer({ min: 50, max: 4000 }), (near, more, length) => {
      const far = near + more
      expect(stretch(far, length)).toBeGreaterThan(stretch(near, length))
      expect(stretch(far, length) - stretch(near, length)).toBeLessThan(more)
      expect(stretch(far, length)).toBeLessThan(length)
      expect(stretch(-far, length)).toBe(-stretch(far, length))
    }),
  )
})

test('the fitted picture is whole, has its own ratio, and is never enlarged', () => {
  fc.assert(
    fc.property(size, size, (picture, stage) => {
      const fitted = fitSize(picture, stage)
      expect(fitted.width).toBeLessThanOrEqual(Math.min(stage.width, picture.width) + 1e-6)
      expect(fitted.height).toBeLessThanOrEqual(Math.min(stage.height, picture.height) + 1e-6)
      expect(fitted.width * picture.height).toBeCloseTo(fitted.height * picture.width, 3)
    }),
  )
})

test('steps out lead back to the whole picture, steps in to the limit', () => {
  fc.assert(
    fc.property(fc.double({ min: 4, max: 60, noNaN: true }), (max) => {
      let current = 1
      for (let i = 0; i < 20; i += 1) current = stepScale(current, 'in', max)
      expect(current).toBe(max)
      for (let i = 0; i < 20; i += 1) current = stepScale(current, 'out', max)
      expect(current).toBe(FIT.scale)
    }),
  )
})

test.each([
  ['a photo shown at a quarter goes to its real pixels', 4000, 1000, 4],
  ['a huge one stops at four times', 12_000, 1000, 4],
  ['a small one is magnified', 300, 300, 2.5],
])('%s', (_title, width, fittedWidth, expected) => {
  const fitted = { width: fittedWidth, height: 1 }
  expect(closeUpScale({ width, height: 1 }, fitted)).toBe(expected)
})
