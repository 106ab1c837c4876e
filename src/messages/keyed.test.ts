import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { keyed } from './keyed.ts'

const kinds = fc.array(fc.constantFrom('text', 'bold', 'spoiler'))

test('keys are unique, and parts keep their order', () => {
  fc.assert(
    fc.property(kinds, (parts) => {
      const result = keyed(parts, (kind) => kind)
      expect(new Set(result.map(({ key }) => key)).size).toBe(parts.length)
      expect(result.map(({ part }) => part)).toEqual(parts)
    }),
  )
})

test('a part of another kind in front of it leaves a key alone', () => {
  const keyOfSpoiler = (parts: readonly string[]) =>
    keyed(parts, (kind) => kind).find(({ part }) => part === 'spoiler')?.key

  expect(keyOfSpoiler(['text', 'bold', 'spoiler'])).toBe(keyOfSpoiler(['spoiler']))
})
