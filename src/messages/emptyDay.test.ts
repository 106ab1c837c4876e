import { expect, test } from 'vitest'

import { emptyDaySentence } from './emptyDay.ts'

const day = new Date(2024, 2, 14).getTime()
const sentence = (found: Date, isFiltered = false) => emptyDaySentence(day, found.getTime(), { isFiltered })

test('an empty day is explained by what the reader sees instead', () => {
  expect(sentence(new Date(2024, 2, 14, 23, 59))).toBeUndefined()
  expect(sentence(new Date(2024, 2, 15))).toMatch(/^Nothing was said on .*14.*\. This is what came next$/)
  expect(sentence(new Date(2024, 2, 13, 9))).toMatch(
    /^Nothing was said since .*14.*\. This is the last before$/,
  )
  expect(sentence(new Date(2024, 3, 1), true)).toMatch(/^Nothing that passes the filter was said on /)
})
