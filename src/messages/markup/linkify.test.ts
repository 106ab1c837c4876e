import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { linkify } from './linkify.ts'

test('nothing of the text is lost, and every link is a web address', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom(' ', '(', ')', '.', 'javascript:alert(1)', 'http://', '\n'),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const parts = linkify(text)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      const schemes = parts.flatMap(({ href }) =>
        href === undefined ? [] : [href.slice(0, 4).toLowerCase()],
      )
      expect(schemes.filter((scheme) => scheme !== 'http')).toEqual([])
    }),
  )
})

test.each([
  ['see https://example.com.', 'https://example.com'],
  ['(https://example.com/a)', 'https://example.com/a'],
  ['https://example.com/a_(b)', 'https://example.com/a_(b)'],
  ['<https://example.com>', 'https://example.com'],
])('%s', (text, href) => {
  expect(linkify(text).find((part) => part.href !== undefined)?.href).toBe(href)
})

test.each(['.', ')', '(', '.)', 'http://', 'https://x'])('a million of “%s” are no work', (piece) => {
  const text = `https://example.com/a${piece.repeat(1_000_000 / piece.length)}`
  expect(
    linkify(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
