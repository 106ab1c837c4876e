import type { Message } from '#rocketchat/Message.ts'

import {
  type Axis,
  joinPages,
  latestArrival,
  latestTotal,
  type LoadedPage,
  nextPageParam,
  rowsMoved,
} from './messagePages.ts'
import { type NewsOfRoom, withNews } from './roomNews.ts'

/** The pages of a list and all news so far as one page, which shows the same without them. */
export function foldNews(
  pages: readonly LoadedPage[],
  news: NewsOfRoom,
  { axis, passes }: { axis: Axis; passes: (message: Message) => boolean },
): LoadedPage | undefined {
  const [first, last] = [pages[0], pages.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const hasFirst = first.offset === 0
  const hasLast = nextPageParam(pages, axis) === undefined
  const countedAt = latestArrival(pages)
  const loaded = joinPages(pages, axis)
  const { messages, total, before } = withNews(loaded, news, { axis, passes, hasFirst, hasLast, countedAt })
  const end = last.offset + last.received + rowsMoved(latestTotal(pages) - last.total, axis)
  const isLost = messages.length === 0 && !hasLast
  // All of it went, but not all of the room: it begins anew, at its first row.
  const offset = isLost ? 0 : hasFirst ? before : Math.max(1, before)
  const endNow = hasLast ? total : end + rowsMoved(total - loaded.total, axis)
  return {
    messages,
    offset,
    received: isLost ? 0 : hasLast ? total - offset : Math.max(messages.length, endNow - offset),
    total,
    dropped: pages.reduce((sum, { dropped }) => sum + dropped, 0),
    arrival: [...news.words.values()].reduce((latest, { arrival }) => Math.max(latest, arrival), countedAt),
  }
}

/** Rows on each side of what is on screen. */
const MARGIN = 2_000

/** What is around the rows that are kept; the rest is loaded again by whoever goes there. */
export function trimPage(page: LoadedPage, kept: ReadonlySet<string>): LoadedPage {
  const { messages, offset, received } = page
  const first = Math.max(
    0,
    messages.findIndex(({ id }) => kept.has(id)),
  )
  const last = Math.max(
    first,
    messages.findLastIndex(({ id }) => kept.has(id)),
  )
  const [from, to] = [Math.max(0, first - MARGIN), Math.min(messages.length, last + MARGIN)]
  // Not for a few: what leaves may be read again soon.
  if (messages.length < 2 * (to - from)) return page
  return {
    ...page,
    messages: messages.slice(from, to),
    offset: offset + from,
    received: to === messages.length ? received - from : to - from,
  }
}
