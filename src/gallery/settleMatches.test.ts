import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { image } from './roomOfTests.ts'
import { NO_MATCHES, settleAll, settleMatches } from './settleMatches.ts'

const sizes = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 60 })
// What is known grows and shrinks; the order of all of it is that of the numbers.
const histories = fc.array(sizes, { minLength: 1, maxLength: 6 })

const pictures = new Map(
  Array.from({ length: 201 }, (_, index) => [index, image(String(index), index)] as const),
)
const inOrder = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other).flatMap((number) => pictures.get(number) ?? [])

test('what hangs and still matches stays where it is among the others', () => {
  fc.assert(
    fc.property(histories, (history) => {
      let hung = NO_MATCHES
      for (const numbers of history) {
        const matches = inOrder(numbers)
        const before = hung.pages.flat().filter((one) => matches.includes(one))
        hung = settleMatches(hung, matches)
        expect(hung.pages.flat().slice(0, before.length)).toEqual(before)
      }
    }),
  )
})

test('every match hangs or waits, once, and in order', () => {
  fc.assert(
    fc.property(histories, (history) => {
      let hung = NO_MATCHES
      for (const numbers of history) {
        const matches = inOrder(numbers)
        hung = settleMatches(hung, matches)
        const hanging = hung.pages.flat()
        expect(hanging).toEqual(matches.filter((one) => hanging.includes(one)))
        expect(hanging.length + hung.waiting).toBe(matches.length)
        expect(settleAll(matches).pages.flat()).toEqual(matches)
      }
    }),
  )
})

test('what only grows at its end waits for nobody, and keeps its pages', () => {
  fc.assert(
    fc.property(sizes, fc.nat({ max: 60 }), (numbers, cut) => {
      const all = inOrder(numbers)
      const first = settleMatches(NO_MATCHES, all.slice(0, cut))
      const next = settleMatches(first, all)
      expect(next.waiting).toBe(0)
      expect(next.pages.flat()).toEqual(all)
      expect(next.pages.slice(0, first.pages.length)).toEqual(first.pages)
      expect(
        next.pages.every((page, index) => index >= first.pages.length || page === first.pages[index]),
      ).toBe(true)
    }),
  )
})
