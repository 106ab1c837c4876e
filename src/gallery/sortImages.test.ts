import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { IMAGE_SORTS } from './imagesView.ts'
import { image } from './roomOfTests.ts'
import { sortImages } from './sortImages.ts'

const rooms = fc.array(
  fc.record({
    name: fc.constantFrom('a.jpg', 'b2.jpg', 'B10.jpg', 'ä.png'),
    size: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    dimensions: fc.option(
      fc.constantFrom({ width: 2, height: 3 }, { width: 3, height: 2 }, { width: 9, height: 9 }),
      {
        nil: undefined,
      },
    ),
  }),
  { maxLength: 20 },
)

test('every order has the same pictures, and equals as the room has them', () => {
  fc.assert(
    fc.property(rooms, fc.constantFrom(...IMAGE_SORTS), (parts, sort) => {
      const room = parts.map((part, index) => image(String(index), -index, part))
      const sorted = sortImages(room, sort)
      expect(new Set(sorted)).toEqual(new Set(room))
      expect(sorted).toHaveLength(room.length)
      const again = sortImages(sort === 'oldest' ? sorted.toReversed() : sorted, sort)
      expect(again).toEqual(sorted)
    }),
  )
})

test('the largest come first, by pixels and then by bytes', () => {
  const room = [
    { ...image('small', 3), dimensions: { width: 10, height: 10 }, size: 900 },
    { ...image('drawing', 2), size: 5000 },
    { ...image('heavy', 1), dimensions: { width: 20, height: 20 }, size: 800 },
    { ...image('light', 0), dimensions: { width: 40, height: 10 }, size: 700 },
  ]
  expect(sortImages(room, 'largest').map(({ id }) => id)).toEqual(['heavy', 'light', 'small', 'drawing'])
})

test('names are in the order that people expect of numbers', () => {
  const room = ['b10.jpg', 'B2.jpg', 'a.jpg'].map((name, index) => image(name, index, { name }))
  expect(sortImages(room, 'name').map(({ name }) => name)).toEqual(['a.jpg', 'B2.jpg', 'b10.jpg'])
})
