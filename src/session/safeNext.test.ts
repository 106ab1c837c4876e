import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { safeNext } from './safeNext.ts'

test.each([
  '/',
  '/room/GENERAL',
  '/room/designwall/images/abc123',
  '/room/designwall/messages?pinned=true&mentions=me,all&msg=x%20y#z',
  '/group/design-wall?layout=embedded',
  '/group/caf%C3%A9%20and%20more',
])('%s is a place in this app', (next) => {
  expect(safeNext(next)).toBe(next)
})

test.each([
  null,
  undefined,
  '',
  'room/x',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\u0000//evil.example',
  '/.//evil.example',
  '/room/..//evil.example',
  '/%2e//evil.example',
  '/%2F/evil.example',
  '/%2f%2fevil.example',
  '/%5Cevil.example',
  '/%255Cevil.example',
  '/%252F%252Fevil.example',
  '/%09/evil.example',
  '/%E0%A4%A',
  '/room//evil.example',
  '/login',
  '/login?next=/login',
])('%j is not, and leads to the start page', (next) => {
  expect(safeNext(next)).toBe('/')
})

const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '%',
    '%2F',
    '%5C',
    '%2e',
    '%252F',
    '\t',
    '\n',
  ),
  fc.constantFrom('evil.example', 'https:', 'javascript:', 'room', ' ', '\u0000', '\u202E'),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const anything = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

test('whatever is asked for stays on this origin, read by a browser as it is or decoded', () => {
  fc.assert(
    fc.property(anything, (next) => {
      const path = safeNext(next)
      const here = 'https://vitrine.example'

      expect(path).toMatch(/^\/(?![/\\])/)
      expect(new URL(path, here).origin).toBe(here)
      const [pathname = ''] = path.split(/[?#]/)
      expect(new URL(decodeURIComponent(pathname), here).origin).toBe(here)
    }),
    { numRuns: 2000 },
  )
})

test('what is safe once is unchanged the second time', () => {
  fc.assert(
    fc.property(anything, (next) => {
      expect(safeNext(safeNext(next))).toBe(safeNext(next))
    }),
  )
})
