import { expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'

import { threadTimeline } from './threadTimeline.ts'

const day = (date: number) => new Date(2026, 2, date, 12).getTime()
const parent = exampleMessage({ id: 'parent', sentAt: day(1) })
const reply = (id: string, sentAt: number) => exampleMessage({ id, sentAt, threadParentId: 'parent' })
const replies = [reply('a', day(1) + 1), reply('b', day(2)), reply('c', day(2) + 1)]

test('begins with what is replied to, and names every other day', () => {
  const items = threadTimeline(parent, replies, { hasMoreAbove: false })
  expect(items.map(({ key, index, opensDay }) => [key, index, opensDay])).toEqual([
    ['parent', -1, undefined],
    ['a', 0, undefined],
    ['b', 1, day(2)],
    ['c', 2, undefined],
  ])
  // Whoever answers themselves is named again below the count.
  expect(items[1]).toMatchObject({ opensGroup: true })
})

test('is the replies alone where more of them lie between, or nobody knows what they answer', () => {
  const keys = (items: ReturnType<typeof threadTimeline>) => items.map(({ key }) => key)
  expect(keys(threadTimeline(parent, replies, { hasMoreAbove: true }))).toEqual(['b', 'c'])
  expect(keys(threadTimeline(undefined, replies, { hasMoreAbove: false }))).toEqual(['a', 'b', 'c'])
  expect(keys(threadTimeline(parent, [], { hasMoreAbove: false }))).toEqual(['parent'])
})
