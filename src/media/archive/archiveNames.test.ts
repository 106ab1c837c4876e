import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { archiveNames, safeName } from './archiveNames.ts'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('con', 'NUL', 'com¹', 'lpt9 ', 'aux.tar', '..', '/', '\\', ':', ' ', '.'),
  fc.constantFrom('\u202E', '\u200B', '\u0000', '\uD800', '\u{1F469}\u200D\u{1F467}'),
  fc.constantFrom('a', 'A', 'ß', 'SS', 'é', 'e\u0301', 'İ', 'photo (2)', 'photo'),
)
const name = fc
  .tuple(fc.array(piece, { maxLength: 4 }), fc.constantFrom('', '.jpg', '.JPG', '.png', '.tar.gz', '. ', '.'))
  .map(([pieces, extension]) => pieces.join('') + extension)
const names = fc.array(name, { maxLength: 30 })

const bytesOf = (text: string) => new TextEncoder().encode(text).byteLength

test('every name can be a file anywhere', () => {
  fc.assert(
    fc.property(names, (given) => {
      for (const safe of archiveNames(given)) {
        expect(safe).not.toBe('')
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/u)
        expect(safe).not.toMatch(/^[. ]|[. ]$/)
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i)
        expect(bytesOf(safe)).toBeLessThanOrEqual(255)
      }
    }),
  )
})

test('no two names are the same file, even where capitals and ways to write an accent do not count', () => {
  fc.assert(
    fc.property(names, (given) => {
      const keys = archiveNames(given).map((safe) => safe.normalize('NFD').toLowerCase())
      expect(new Set(keys).size).toBe(given.length)
    }),
  )
})

test('the kind of a file stays in its name', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.nat({ max: 3 }), (pieces, copies) => {
      const given = Array.from({ length: copies + 1 }, () => `${pieces.join('')}.jpeg`)
      for (const safe of archiveNames(given)) expect(safe).toMatch(/[^.]\.jpeg$/)
    }),
  )
})

test('a name that is safe stays as it is, and making it safe again changes nothing', () => {
  fc.assert(
    fc.property(name, (given) => {
      const safe = safeName(given)
      expect(safeName(safe)).toBe(safe)
    }),
  )
  expect(safeName('Lookout 2, Entwürfe (alt).jpg')).toBe('Lookout 2, Entwürfe (alt).jpg')
})

test('numbers what has the same name, past numbers that others have already', () => {
  expect(archiveNames(['photo.jpg', 'photo (2).jpg', 'Photo.JPG', 'photo.jpg'])).toEqual([
    'photo.jpg',
    'photo (2).jpg',
    'Photo (3).JPG',
    'photo (4).jpg',
  ])
})

test('ten thousand pictures of one name are no wait', () => {
  const safe = archiveNames(Array.from({ length: 10_000 }, () => 'image.png'))
  expect(new Set(safe).size).toBe(10_000)
  expect(safe.at(-1)).toBe('image (10000).png')
})
