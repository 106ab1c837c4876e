import * as fc from 'fast-check'
import { type To, UNSAFE_createMemoryHistory as createMemoryHistory } from 'react-router'
import { expect, test } from 'vitest'

import { keepLayout } from './keepLayout.ts'
import { isEmbedded } from './layout.ts'

const segment = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const pathname = fc.array(segment, { maxLength: 3 }).map((segments) => `/${segments.join('/')}`)
const search = fc
  .array(
    fc.tuple(
      fc.constantFrom('layout', 'pinned', 'mentions', 'msg', 'layouts'),
      fc.constantFrom('', 'true', 'embedded', 'full', 'me,all', 'a%20b', 'a+b', '%'),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`))
const hash = fc.constantFrom('', '#here')
const to: fc.Arbitrary<To> = fc.oneof(
  fc.record({ pathname, search, hash }),
  fc.record({ search }),
  fc.tuple(pathname, search, hash).map((parts) => parts.join('')),
)
const step = fc.tuple(fc.constantFrom('push', 'replace', 'back'), to)

function walk(start: string, steps: readonly (readonly [string, To])[], look: (url: URL) => void) {
  const history = createMemoryHistory({ initialEntries: [start] })
  const navigator = keepLayout(history)
  for (const [kind, target] of steps) {
    look(new URL(navigator.createHref(target), 'https://vitrine.example'))
    if (kind === 'push') navigator.push(target)
    else if (kind === 'replace') navigator.replace(target)
    else navigator.go(-1)
    look(new URL(navigator.createHref(history.location), 'https://vitrine.example'))
  }
  return history.location
}

test('the embedded layout survives any navigation and is on any link', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const end = walk('/room/a/images?layout=embedded', steps, (url) => {
        expect(url.searchParams.getAll('layout')).toEqual(['embedded'])
      })
      expect(isEmbedded(end.search)).toBe(true)
    }),
  )
})

test('everything else in the address arrives as it was written', () => {
  fc.assert(
    fc.property(pathname, search, hash, (path, query, fragment) => {
      const history = createMemoryHistory({ initialEntries: ['/?layout=embedded'] })
      keepLayout(history).push({ pathname: path, search: query, hash: fragment })

      expect(history.location.pathname).toBe(path)
      expect(history.location.hash).toBe(fragment)
      expect(others(history.location.search)).toEqual(others(query))
    }),
  )
})

test('without the flag nothing is added', () => {
  const history = createMemoryHistory({ initialEntries: ['/room/a/images'] })
  const navigator = keepLayout(history)

  navigator.push('/room/b/messages?pinned=true')

  expect(history.location.search).toBe('?pinned=true')
  expect(navigator.createHref('/room/c')).toBe('/room/c')
})

test('the state of a navigation is kept', () => {
  const history = createMemoryHistory({ initialEntries: ['/?layout=embedded'] })

  keepLayout(history).push('/room/a', { from: 'tile' })

  expect(history.location.state).toEqual({ from: 'tile' })
})

function others(search: string): string[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('layout='))
}
