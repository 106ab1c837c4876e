import { expect, test } from 'vitest'

import { createCache } from './cache.ts'

test('what was asked for last is made first', async () => {
  const cache = createCache({ bytes: 1000, atOnce: 1 })
  const made: string[] = []
  const make = (id: string) => () => {
    made.push(id)
    return Promise.resolve(new Uint8Array(1))
  }
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => cache.get(id, make(id))))
  expect(made).toEqual(['a', 'd', 'c', 'b'])
})

test('keeps no more than so many bytes, and makes nothing twice that it keeps', async () => {
  const cache = createCache({ bytes: 25, atOnce: 2 })
  let count = 0
  const make = () => {
    count += 1
    return Promise.resolve(new Uint8Array(10))
  }
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get(id, make)
  expect(count).toBe(4)
})
