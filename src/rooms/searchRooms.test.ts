import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { markHits, searchRooms, searchWords } from './searchRooms.ts'

const room = (title: string, lastActivityAt: number, topic?: string, slug?: string) => ({
  title,
  lastActivityAt,
  topic,
  slug,
})

const rooms = [
  room('Räume & Möbel', 10),
  room('design-wall', 30, 'Lookout 2, fabrics'),
  room('Lookout 2 launch', 20),
  room('Which lantern?', 5, undefined, 'aZ9xk'),
]
const titles = (search: string) => searchRooms(rooms, search).map(({ title }) => title)

test('without a search, every room is there, newest activity first', () => {
  expect(titles('  ')).toEqual(['design-wall', 'Lookout 2 launch', 'Räume & Möbel', 'Which lantern?'])
})

test('a hit in the name comes before a hit in the topic', () => {
  expect(titles('look')).toEqual(['Lookout 2 launch', 'design-wall'])
})

test.each([
  ['without accents', 'raume', 'Räume & Möbel'],
  ['in capitals', 'RÄUME', 'Räume & Möbel'],
  ['by its slug', 'az9', 'Which lantern?'],
  ['by words in another order', 'fabrics design', 'design-wall'],
])('finds a room %s', (_how, search, title) => {
  expect(titles(search)).toEqual([title])
})

test('the parts of a marked text are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
      const parts = markHits(text, searchWords(search))
      expect(parts.map((part) => part.text).join('')).toBe(text)
    }),
  )
})

test('marks what was found, accents included', () => {
  expect(markHits('Möbel für alle', searchWords('fur MOB'))).toMatchObject([
    { text: 'Möb', isHit: true },
    { text: 'el ', isHit: false },
    { text: 'für', isHit: true },
    { text: ' alle', isHit: false },
  ])
})
