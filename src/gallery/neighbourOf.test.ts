import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { EMPTY_LIST } from './imageList.ts'
import { fetchRun } from './imagePages.ts'
import { neighbourOf } from './neighbourOf.ts'
import { createRoom } from './roomOfTests.ts'
import { withoutImages } from './withoutImages.ts'

const COUNT = 20
const positions = fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 1 })

test('is the first one below that is left, else the last one above', () =>
  fc.assert(
    fc.asyncProperty(positions, async (gone) => {
      const { list: room, fetchPage } = createRoom(Array.from({ length: COUNT }, (_, index) => index))
      const run = await fetchRun(fetchPage, { kind: 'newest' })
      const before = addRun(EMPTY_LIST, run, { kind: 'newest' })
      const idAt = (position: number) => room[position]?.id ?? ''
      const after = withoutImages(before, new Set(gone.map(idAt)))

      const [place = 0] = gone
      const left = Array.from({ length: COUNT }, (_, index) => index).filter((index) => !gone.includes(index))
      const expected = left.find((index) => index > place) ?? left.findLast((index) => index < place)
      expect(neighbourOf(idAt(place), before, after)).toBe(
        expected === undefined ? undefined : idAt(expected),
      )
    }),
  ))
