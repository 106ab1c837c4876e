import type { Message, MessagePage } from '#rocketchat/Message.ts'

export const PAGE_SIZE = 100

/** How offsets run through a list. */
export interface Axis {
  /** Offset 0 is this end. */
  from: 'newest' | 'oldest'
  /** In a filtered list a row may appear anywhere: an old message is pinned today. */
  isFiltered: boolean
}

/** Which rows to ask for, with the total under which their place was computed. */
export interface PageParam {
  offset: number
  count: number
  /** Which side of the known rows this page continues; undefined for the first page. */
  side: 'next' | 'previous' | undefined
  expectedTotal: number | undefined
  /** The known rows that this page is to continue: see `correctedParam`. */
  beside: readonly Message[]
  /** What earlier answers told, while the page does not join yet. */
  search?: SeamSearch
}

/** Where known rows end and those of a page begin. A place is how many rows lie before it. */
export interface SeamSearch {
  tries: number
  guess: number
  /** -Infinity and Infinity while not known. */
  atLeast: number
  atMost: number
  /** How far to go on while only one of the two is known. */
  step: number
  /** As many rows as an answer holds. */
  size: number
}

export interface LoadedPage extends MessagePage {
  /** Counts up as pages arrive, so that the latest word on `total` is known. */
  arrival: number
}

export interface LoadedMessages {
  /** Each once, along the axis. */
  messages: readonly Message[]
  total: number
  /** How many rows lie before the first of `messages` on the axis. */
  before: number
}

export function nextPageParam(pages: readonly LoadedPage[], axis: Axis): PageParam | undefined {
  const last = pages.at(-1)
  // An empty page below `total` means rows were deleted while we paged; stop, do not spin.
  if (last === undefined || (last.received === 0 && (pages.length > 1 || last.offset > 0))) return undefined
  const total = latestTotal(pages)
  const offset = Math.max(0, last.offset + last.received + shift(last, total, axis))
  if (offset >= total) return undefined
  const overlap = last.messages.length === 0 ? 0 : 1
  return {
    offset: Math.max(0, offset - overlap),
    count: PAGE_SIZE,
    side: 'next',
    expectedTotal: total,
    beside: last.messages,
  }
}

export function previousPageParam(pages: readonly LoadedPage[], axis: Axis): PageParam | undefined {
  const [first] = pages
  if (first === undefined) return undefined
  const total = latestTotal(pages)
  const end = first.offset + shift(first, total, axis)
  // What went further down made the total smaller as well: only a page that began at the end is known to reach it.
  if (end <= 0 && first.offset === 0) return undefined
  const overlap = first.messages.length === 0 ? 0 : 1
  return {
    ...upTo(end <= 0 ? PAGE_SIZE : end + overlap),
    side: 'previous',
    expectedTotal: total,
    beside: first.messages,
  }
}

function upTo(end: number): Pick<PageParam, 'offset' | 'count'> {
  const offset = Math.max(0, end - PAGE_SIZE)
  return { offset, count: end - offset }
}

/**
 * The pages with what is new at the newest end: joined to the first page where the two touch, else as a hole
 * before it that loads like any other page.
 */
export function joinNews(pages: readonly LoadedPage[], newest: LoadedPage, axis: Axis): LoadedPage[] {
  const [first, ...others] = pages
  if (first === undefined || first.received === 0) return [newest]
  const grown = newest.total - first.total
  const news = new Set(newest.messages.map(({ id }) => id))
  const touches = first.offset === 0 && first.messages.some(({ id }) => news.has(id))
  if (!touches) {
    // All of the news lie before it, whatever the total says.
    const offset = Math.max(newest.received, first.offset + rowsMoved(grown, axis))
    return [{ ...first, offset, total: newest.total, arrival: newest.arrival }, ...others]
  }
  // What is younger than the oldest of the news and not among them was deleted, or no longer passes the filter.
  const since = newest.messages.at(-1)?.sentAt ?? 0
  const older = first.messages.filter(({ id, sentAt }) => !news.has(id) && sentAt <= since)
  const received = Math.max(newest.received, first.received + rowsMoved(grown, axis))
  return [{ ...newest, messages: [...newest.messages, ...older], received }, ...others]
}

/** All pages as one run of messages, unique by id. */
export function joinPages(pages: readonly LoadedPage[], axis: Axis): LoadedMessages {
  const byId = new Map<string, Message>()
  for (const page of pages) {
    for (const message of page.messages) if (!byId.has(message.id)) byId.set(message.id, message)
  }
  const total = latestTotal(pages)
  const [first] = pages
  const before = first === undefined ? 0 : Math.max(0, first.offset + shift(first, total, axis))
  return { messages: inOrder([...byId.values()], axis), total: Math.max(total, byId.size), before }
}

/** When the last word on the total came. */
export function latestArrival(pages: readonly LoadedPage[]): number {
  return latestPage(pages)?.arrival ?? 0
}

export function latestTotal(pages: readonly LoadedPage[]): number {
  return latestPage(pages)?.total ?? 0
}

function latestPage(pages: readonly LoadedPage[]): LoadedPage | undefined {
  let latest = pages[0]
  for (const page of pages) if (latest && page.arrival > latest.arrival) latest = page
  return latest
}

/** How far the rows of `page` have moved along the axis since it arrived. */
function shift(page: LoadedPage, total: number, axis: Axis): number {
  return rowsMoved(total - page.total, axis)
}

/**
 * New messages push every row away from the newest end. Anywhere else growth may lie behind the rows, so it moves
 * none: asking too early only overlaps, asking too late would skip.
 */
export function rowsMoved(grown: number, { from, isFiltered }: Axis): number {
  return from === 'newest' && !isFiltered ? grown : Math.min(0, grown)
}

/** The server answers in order; pages that met while rows moved may overlap out of step. */
function inOrder(messages: readonly Message[], axis: Axis): readonly Message[] {
  const sign = axis.from === 'newest' ? -1 : 1
  const compare = (a: Message, b: Message) => sign * (a.sentAt - b.sentAt)
  const isInOrder = messages.every((message, index) => {
    const previous = messages[index - 1]
    return previous === undefined || compare(previous, message) <= 0
  })
  return isInOrder ? messages : messages.toSorted(compare)
}
