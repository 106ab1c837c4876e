import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { createImageFilter } from './createImageFilter.ts'
import { type ImagesView, ORIENTATIONS, PICTURE_KINDS, wholeWall } from './imagesView.ts'
import { orientationOf } from './orientationOf.ts'
import { pictureKindOf } from './pictureKindOf.ts'
import { image } from './roomOfTests.ts'

const day = (text: string) => new Date(`${text}T12:00`).getTime()

const images: fc.Arbitrary<RoomImage> = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('Lantern.jpg', 'Übersicht final.png', 'IMG_0412.HEIC', 'a.svg'),
    type: fc.constantFrom(
      'image/jpeg',
      'image/png',
      'image/gif',
      'image/svg+xml',
      'image/tiff',
      'text/plain',
    ),
    size: fc.option(fc.nat({ max: 20_000_000 }), { nil: undefined }),
    dimensions: fc.option(
      fc.record({ width: fc.integer({ min: 1, max: 6000 }), height: fc.integer({ min: 1, max: 6000 }) }),
      { nil: undefined },
    ),
    uploaderId: fc.constantFrom('ada', 'mei', 'jonah'),
    uploadedAt: fc.option(fc.integer({ min: day('2024-01-01'), max: day('2026-12-31') }), { nil: undefined }),
  })
  .map((part) => image(part.id, 0, part))

const views: fc.Arbitrary<Partial<ImagesView>> = fc.record(
  {
    people: fc.subarray(['ada', 'mei', 'nobody']),
    kinds: fc.subarray([...PICTURE_KINDS]),
    orientation: fc.constantFrom(undefined, ...ORIENTATIONS),
    minSize: fc.constantFrom(
      undefined,
      { amount: 4, unit: 'mp' as const },
      { amount: 2, unit: 'mb' as const },
    ),
    from: fc.constantFrom(undefined, '2025-03-14'),
    to: fc.constantFrom(undefined, '2026-02-01'),
    text: fc.constantFrom('', 'lantern', 'ubersicht'),
  },
  { requiredKeys: [] },
)

const matches = (view: Partial<ImagesView>, one: RoomImage, caption?: string) =>
  createImageFilter({ ...wholeWall, ...view }, () => caption)(one)

test('all filters together leave what each of them leaves alone', () => {
  fc.assert(
    fc.property(images, views, (one, view) => {
      const alone = Object.entries(view).map(([name, value]) => matches({ [name]: value }, one))
      expect(matches(view, one)).toBe(alone.every(Boolean))
    }),
  )
})

test('every picture is of one kind, and of at most one orientation', () => {
  fc.assert(
    fc.property(images, (one) => {
      expect(PICTURE_KINDS.filter((kind) => matches({ kinds: [kind] }, one))).toEqual([
        pictureKindOf(one.type),
      ])
      const shapes = ORIENTATIONS.filter((orientation) => matches({ orientation }, one))
      expect(shapes).toEqual(one.dimensions === undefined ? [] : [orientationOf(one)])
    }),
  )
})

describe('a picture', () => {
  const one: RoomImage = {
    ...image('one', day('2026-03-14')),
    name: 'Übersicht Nürnberg.jpg',
    size: 2_000_000,
    dimensions: { width: 2000, height: 2000 },
  }

  test.each<[string, Partial<ImagesView>, boolean]>([
    ['of the first day', { from: '2026-03-14' }, true],
    ['of the last day', { to: '2026-03-14' }, true],
    ['before the first day', { from: '2026-03-15' }, false],
    ['after the last day', { to: '2026-03-13' }, false],
    ['with enough pixels', { minSize: { amount: 4, unit: 'mp' } }, true],
    ['with too few', { minSize: { amount: 5, unit: 'mp' } }, false],
    ['with enough bytes', { minSize: { amount: 2, unit: 'mb' } }, true],
    ['with words in any order and without accents', { text: 'nurnberg UBERSICHT' }, true],
    ['with a word of its caption', { text: 'jpg proof' }, true],
    ['without one of the words', { text: 'nurnberg missing' }, false],
  ])('%s', (_, view, isMatch) => {
    expect(matches(view, one, 'The second proof')).toBe(isMatch)
  })
})
