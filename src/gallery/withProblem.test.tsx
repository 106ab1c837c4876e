import { expect, test } from 'vitest'

import type { ProblemTile } from './TileContext.ts'
import { withProblem } from './withProblem.ts'

const tile: ProblemTile = {
  image: { id: 'a', name: 'a.jpg', uploaderId: 'u' } as ProblemTile['image'],
  position: 3,
  name: 'a.jpg',
  host: document.createElement('div'),
  problem: 'network',
  retry: () => undefined,
  isTabStop: false,
}

test('a problem told twice is one state, so that no render leads to the next', () => {
  const known = withProblem(new Map(), tile)
  expect(known.get(tile.host)).toEqual(tile)
  expect(withProblem(known, { ...tile })).toBe(known)
})

test('a new reason, or another picture in the same place, is news', () => {
  const known = withProblem(new Map(), tile)
  expect(withProblem(known, { ...tile, problem: 'server' }).get(tile.host)?.problem).toBe('server')
  expect(withProblem(known, { ...tile, position: 4 })).not.toBe(known)
})

test('what is over goes, once', () => {
  const known = withProblem(new Map(), tile)
  const none = withProblem(known, { ...tile, problem: undefined })
  expect(none.size).toBe(0)
  expect(withProblem(none, { ...tile, problem: undefined })).toBe(none)
})
