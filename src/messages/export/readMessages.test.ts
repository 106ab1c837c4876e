import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import type { Message } from '#rocketchat/Message.ts'

import { readMessages } from './readMessages.ts'

interface Change {
  /** New messages at the end that is read last, or first. */
  arrived: number
  /** Places, as parts of the list, of messages that are deleted. */
  deleted: readonly number[]
  fails: boolean
}

const change = fc.record({
  arrived: fc.nat({ max: 30 }),
  deleted: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 30 }),
  fails: fc.boolean(),
})

async function read(count: number, changes: readonly Change[], isNewestFirst: boolean, pageSize: number) {
  let rows = Array.from({ length: count }, (_, index) => `m${String(index)}`)
  const lasting = new Set(rows)
  let calls = 0
  const got: string[] = []
  const pages = readMessages({
    fetchPage(offset) {
      const now = changes[calls]
      calls += 1
      for (const place of now?.deleted ?? []) {
        const [gone] = rows.splice(Math.floor(place * rows.length), 1)
        if (gone !== undefined) lasting.delete(gone)
      }
      const fresh = Array.from(
        { length: now?.arrived ?? 0 },
        (_, index) => `n${String(calls)}-${String(index)}`,
      )
      rows = isNewestFirst ? [...fresh, ...rows] : [...rows, ...fresh]
      if (now?.fails === true) return Promise.reject(new Error('No network'))
      const messages: Message[] = rows.slice(offset, offset + pageSize).map((id) => exampleMessage({ id }))
      return Promise.resolve({ messages, received: messages.length, total: rows.length })
    },
    onFailure: () => Promise.resolve(),
  })
  for await (const { messages } of pages) got.push(...messages.map(({ id }) => id))
  return { got, lasting, calls }
}

test('each message once, and every one that stays, whatever comes, goes and fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 700 }),
      fc.array(change, { maxLength: 12 }),
      fc.boolean(),
      fc.constantFrom(50, 100),
      async (count, changes, isNewestFirst, pageSize) => {
        const { got, lasting, calls } = await read(count, changes, isNewestFirst, pageSize)
        expect(new Set(got).size).toBe(got.length)
        expect([...lasting].filter((id) => !got.includes(id))).toEqual([])
        expect(calls).toBeLessThan(100)
      },
    ),
  )
})

test('a room that stands still costs a page for each 97', async () => {
  expect((await read(970, [], false, 100)).calls).toBe(10)
})
