import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import type { MessagePage } from '#rocketchat/Message.ts'

import { findPageAt } from './findPageAt.ts'

const SIZE = 100

/** A thread as the server hands it out; how often it was asked. */
function threadOf(times: readonly number[]) {
  const asked: number[] = []
  const page = (offset: number): MessagePage => {
    const messages = times
      .slice(offset, offset + SIZE)
      .map((sentAt, index) => exampleMessage({ id: String(offset + index), sentAt }))
    return { messages, offset, received: messages.length, total: times.length, dropped: 0 }
  }
  const fetchPage = (offset: number) => {
    asked.push(offset)
    return Promise.resolve(page(offset))
  }
  return { first: page(0), fetchPage, asked }
}

function find(times: readonly number[], index: number, lastAt = times.at(-1) ?? 0) {
  const { first, fetchPage, asked } = threadOf(times)
  const at = times[index] ?? 0
  return findPageAt({ at, first, lastAt, fetchPage }).then(({ messages }) => ({
    isFound: messages.some(({ id }) => id === String(index)),
    asked,
  }))
}

test('what is on the first page is not looked for', async () => {
  expect(await find([1, 2, 3], 2)).toEqual({ isFound: true, asked: [] })
})

test('where people write evenly, the first look finds it', async () => {
  const times = Array.from({ length: 5_000 }, (_, index) => index * 60_000)
  expect(await find(times, 3_210)).toEqual({ isFound: true, asked: [3_161] })
  expect(await find(times, 4_999)).toEqual({ isFound: true, asked: [4_900] })
})

test('a last moment that is out of date costs a look or two', async () => {
  const times = Array.from({ length: 1_000 }, (_, index) => index * 60_000)
  const { isFound, asked } = await find(times, 700, 300_000)
  expect(isFound).toBe(true)
  expect(asked.length).toBeLessThanOrEqual(4)
})

test('however unevenly people write, any of 5,000 replies is found in a few looks', async () => {
  const pauses = fc.array(fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 1e10 })), {
    minLength: 1,
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(
      pauses,
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      async (rhythm, count, share) => {
        let at = 0
        const times = Array.from({ length: count }, (_, index) => {
          // Days of silence between hours of haste.
          at += rhythm[Math.floor((index * rhythm.length) / count)] ?? 1
          return at
        })
        const { isFound, asked } = await find(times, Math.floor(share * count))
        expect(isFound).toBe(true)
        expect(asked.length).toBeLessThanOrEqual(12)
      },
    ),
    { numRuns: 150 },
  )
})
