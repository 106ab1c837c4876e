import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Message } from '#rocketchat/Message.ts'

import { foldNews, trimPage } from './foldNews.ts'
import { type Axis, joinPages, latestArrival, type LoadedPage, nextPageParam } from './messagePages.ts'
import { addNews, type NewsOfRoom, NO_NEWS, withNews } from './roomNews.ts'
import { axes, happen, Room, steps } from './testRoom.ts'

/** What a list shows. */
function shown(
  pages: readonly LoadedPage[],
  news: NewsOfRoom,
  axis: Axis,
  passes: (one: Message) => boolean,
) {
  return withNews(joinPages(pages, axis), news, {
    axis,
    passes,
    hasFirst: pages[0]?.offset === 0,
    hasLast: nextPageParam(pages, axis) === undefined,
    countedAt: latestArrival(pages),
  })
}

test.each(axes)('folded, a list of a $from, $isFiltered axis shows what it showed, and goes on', (axis) => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.tuple(fc.nat(20), fc.nat(60)),
      steps,
      fc.infiniteStream(fc.boolean()),
      (size, [from, count], happening, isFolded) => {
        const room = new Room()
        for (let index = 0; index < size; index += 1) room.add()
        const passes = (message: Message) => !axis.isFiltered || message.isPinned
        const all = room.messages.filter(passes)
        const rows = axis.from === 'newest' ? all.toReversed() : all
        // What leaves a filter at an edge may come back beyond it: to be loaded, not told.
        const isWhole = axis.isFiltered || rows.length === 0
        const start = isWhole ? 0 : from % rows.length
        const messages = rows.slice(start, isWhole ? undefined : start + count + 1)
        const page = {
          messages,
          offset: start,
          received: messages.length,
          total: rows.length,
          dropped: 0,
          arrival: 0,
        }
        const loaded: readonly LoadedPage[] = [page]

        let news = NO_NEWS
        let [pages, since] = [loaded, NO_NEWS]
        for (const [index, step] of happening.entries()) {
          const told = happen(room, step)
          news = addNews(news, told, index + 1)
          since = addNews(since, told, index + 1)
          if (isFolded.next().value === true) {
            const folded = foldNews(pages, since, { axis, passes })
            // Nothing is left of a part: what comes next is loaded, not told.
            if (folded?.messages.length === 0 && messages.length < rows.length) return
            pages = folded === undefined ? pages : [folded]
            since = NO_NEWS
          }
          const [now, expected] = [shown(pages, since, axis, passes), shown(loaded, news, axis, passes)]
          expect(now.messages).toEqual(expected.messages)
          expect(now.total).toBe(expected.total)
        }
      },
    ),
  )
})

test('what is far from the reader leaves, at both ends', () => {
  const room = new Room()
  for (let index = 0; index < 20_000; index += 1) room.add()
  const messages = room.messages.toReversed()
  const page = { messages, offset: 0, received: 20_000, total: 30_000, dropped: 0, arrival: 0 }
  const trimmed = trimPage(page, new Set(['m10000', 'm10010']))
  expect(trimmed.messages[0]?.id).toBe('m12010')
  expect(trimmed.offset).toBe(20_000 - 12_010)
  expect(trimmed.messages.at(-1)?.id).toBe('m8001')
  expect(trimmed.received).toBe(trimmed.messages.length)
  expect(trimPage(trimmed, new Set(['m10000']))).toBe(trimmed)
})
