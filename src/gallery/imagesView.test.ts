import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  countFilters,
  IMAGE_SORTS,
  type ImagesView,
  ORIENTATIONS,
  parseImagesView,
  PICTURE_KINDS,
  serializeImagesView,
  wholeWall,
  withoutFilters,
} from './imagesView.ts'

const parse = (search: string) => parseImagesView(new URLSearchParams(search))

const word = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .map((text) => text.replaceAll(',', '').trim())
  .filter((text) => text !== '' && text.isWellFormed())

const day = fc
  .date({ min: new Date(2000, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true })
  .map((date) => {
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    return parts.map((part) => String(part).padStart(2, '0')).join('-')
  })

export const views: fc.Arbitrary<ImagesView> = fc.record({
  people: fc.uniqueArray(word, { maxLength: 4 }),
  kinds: fc.subarray([...PICTURE_KINDS]),
  orientation: fc.constantFrom(undefined, ...ORIENTATIONS),
  minSize: fc.option(
    fc.record({ amount: fc.integer({ min: 1, max: 9999 }), unit: fc.constantFrom('mp' as const, 'mb') }),
    { nil: undefined },
  ),
  from: fc.option(day, { nil: undefined }),
  to: fc.option(day, { nil: undefined }),
  text: fc.oneof(fc.constant(''), word),
  sort: fc.constantFrom(...IMAGE_SORTS),
})

test('an address restores the view it was made of', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(parse(serializeImagesView(view))).toEqual(view)
    }),
  )
})

test('any query string is a view, and one address names it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (search) => {
      const address = serializeImagesView(parse(search))
      expect(serializeImagesView(parse(address))).toBe(address)
    }),
  )
})

test.each([
  ['type=film&orientation=up&size=0mp&sort=best&text=%20', wholeWall],
  ['size=4&from=2026-02-30&to=yesterday&person=,', wholeWall],
  ['type=gif,photo,gif&type=nothing', { ...wholeWall, kinds: ['photo', 'gif'] }],
  ['layout=embedded&size=12mb', { ...wholeWall, minSize: { amount: 12, unit: 'mb' } }],
  ['sort=newest', wholeWall],
])('%s is understood as far as it makes sense', (search, view) => {
  expect(parse(search)).toEqual(view)
})

test('lists stay readable in an address', () => {
  expect(serializeImagesView({ ...wholeWall, people: ['ada', 'mei'], kinds: ['photo', 'gif'] })).toBe(
    'person=ada,mei&type=photo,gif',
  )
})

test('without its filters a view keeps its order', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(countFilters(withoutFilters(view))).toBe(0)
      expect(withoutFilters(view).sort).toBe(view.sort)
    }),
  )
})
