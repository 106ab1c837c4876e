import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'

import { emptyQuery, formatSearch, parseSearch, type SearchQuery } from './searchQuery.ts'
import { passesSearch, searchProblem, searchText } from './serverSearch.ts'

const text = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .map((value) => value.replaceAll(/["\s]+/g, ' ').trim())
  .filter((value) => value !== '' && value.isWellFormed())
const name = text.map((value) => value.replaceAll(/\s/g, '')).filter((value) => !value.startsWith('@'))
const day = fc
  .date({ min: new Date(2016, 0), max: new Date(2036, 0), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const queries: fc.Arbitrary<SearchQuery> = fc.record({
  from: fc.uniqueArray(name, { maxLength: 3 }),
  hasLink: fc.boolean(),
  isStarred: fc.boolean(),
  isPinned: fc.boolean(),
  on: maybe(day),
  after: maybe(day),
  before: maybe(day),
  fileTitle: maybe(text),
  words: fc.uniqueArray(text, { maxLength: 4 }),
  pattern: fc.constant(undefined),
})

test('what is asked can be written down and read again', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseSearch(formatSearch(query))).toEqual(query)
    }),
  )
})

test('whatever is typed is a query, and one text says it', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const canonical = formatSearch(parseSearch(typed))
      expect(formatSearch(parseSearch(canonical))).toBe(canonical)
    }),
  )
})

test.each<[string, Partial<SearchQuery>]>([
  ['lantern', { words: ['lantern'] }],
  ['the "small lantern" again', { words: ['the', 'small lantern', 'again'] }],
  ['"still typing', { words: ['still typing'] }],
  ['from:@ada.brandt FROM:me logo', { from: ['ada.brandt', 'me'], words: ['logo'] }],
  ['has:url has:star has:pin', { hasLink: true, isStarred: true, isPinned: true }],
  ['on:1.3.2024', { on: '2024-03-01' }],
  ['after:2024-03-01 before:31/05/2024', { after: '2024-03-01', before: '2024-05-31' }],
  ['before:2024-02-30 is:lost', { words: ['before:2024-02-30', 'is:lost'] }],
  ['file-title:"box final.pdf"', { fileTitle: 'box final.pdf' }],
  ['from:ada /logos?/i', { from: ['ada'], pattern: '/logos?/i' }],
  ['https://example.com/from:ada', { words: ['https://example.com/from:ada'] }],
])('%s', (typed, expected) => {
  expect(parseSearch(typed)).toEqual({ ...emptyQuery, ...expected })
})

describe('what the server is asked', () => {
  test.each([
    ['lantern', '/lantern/i'],
    ['the logo', String.raw`/^(?=[\s\S]*the)(?=[\s\S]*logo)/i`],
    ['"the  logo"', String.raw`/the\s+logo/i`],
    ['1+1=2?', String.raw`/1\+1=2\?/i`],
    ['https://a.example/b', String.raw`/https[:]..a\.example.b/i`],
    ['x,has:link', '/x,has[:]link/i'],
    ['/logos?/i is:pinned', 'is:pinned /logos?/i'],
    ['from:jean-luc from:üte', 'from:jean-luc'],
    // A day more at each end, whatever its clock says.
    ['after:2024-02-29 before:2024-06-01', 'after:28/02/2024 before:02/06/2024'],
    ['on:2024-01-01', 'after:30/12/2023 before:03/01/2024'],
    ['on:2024-01-01 after:2020-01-01', 'after:30/12/2023 before:03/01/2024'],
    ['file-title:"box-final.pdf"', 'file-title:final'],
  ])('%s', (typed, expected) => {
    expect(searchText(parseSearch(typed))).toBe(expected)
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a', 'short'],
    ['ä "b"', 'short'],
    ['店', undefined],
    ['ab', undefined],
    ['a has:link', undefined],
    ['from:üte', 'empty'],
  ])('%j: %s', (typed, expected) => {
    expect(searchProblem(parseSearch(typed))).toBe(expected)
  })
})

test.each([
  ['from:ada.brandt', true],
  ['from:ADA', true],
  ['from:me', true],
  ['from:adaxbrandt', false],
  ['on:2024-05-03', true],
  ['on:2024-05-02', false],
  ['after:2024-05-02 before:2024-05-04', true],
  ['after:2024-05-03', false],
  ['before:2024-05-03', false],
  ['file-title:"final.PDF"', true],
  ['file-title:"final-2.pdf"', false],
])('%s: %s', (typed, expected) => {
  const message = exampleMessage({
    sentAt: new Date(2024, 4, 3, 0, 30).getTime(),
    author: { id: 'ada', username: 'ada.brandt', name: 'Ada' },
    attachments: [
      {
        kind: 'file',
        file: undefined,
        title: 'box-final.pdf',
        format: 'PDF',
        size: 1,
        description: undefined,
      },
    ],
  })
  expect(passesSearch(parseSearch(typed), message, 'ada.brandt')).toBe(expected)
})
