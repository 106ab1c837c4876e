import type { Message, MessagePage } from '#rocketchat/Message.ts'

export const PAGE_SIZE = 100

/** From which end the server counts offsets. */
export type Axis = 'newest' | 'oldest'

/** Which rows to ask for, with the total under which their place was computed. */
export interface PageParam {
  offset: number
  count: number
  /** Which side of the known rows this page continues; undefined for the first page. */
  side: 'next' | 'previous' | undefined
  expectedTotal: number | undefined
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
  if (last === undefined || last.received === 0) return undefined
  const total = latestTotal(pages)
  const offset = Math.max(0, last.offset + last.received + shift(last, total, axis))
  if (offset >= total) return undefined
  return { offset, count: PAGE_SIZE, side: 'next', expectedTotal: total }
}

export function previousPageParam(pages: readonly LoadedPage[], axis: Axis): PageParam | undefined {
  const [first] = pages
  if (first === undefined) return undefined
  const total = latestTotal(pages)
  const end = first.offset + shift(first, total, axis)
  if (end <= 0) return undefined
  const offset = Math.max(0, end - PAGE_SIZE)
  return { offset, count: end - offset, side: 'previous', expectedTotal: total }
}

/**
 * Rows moved between the answer that a place was computed from and this one. Asks once more where that could
 * have left a hole; an overlap is harmless, since rows are unique by id.
 */
export function correctedParam(param: PageParam, total: number, axis: Axis): PageParam | undefined {
  if (param.expectedTotal === undefined || axis === 'oldest') {
    // From the oldest end only deletions move rows, and only towards the start.
    const lost = (param.expectedTotal ?? total) - total
    if (lost <= 0 || param.side !== 'next') return undefined
    return { ...param, offset: Math.max(0, param.offset - lost), expectedTotal: total }
  }
  const grown = total - param.expectedTotal
  const leavesHole = param.side === 'next' ? grown < 0 : grown > 0
  if (param.side === undefined || !leavesHole) return undefined
  return { ...param, offset: Math.max(0, param.offset + grown), expectedTotal: total }
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

function latestTotal(pages: readonly LoadedPage[]): number {
  let latest = pages[0]
  for (const page of pages) if (latest && page.arrival > latest.arrival) latest = page
  return latest?.total ?? 0
}

/** How far the rows of `page` have moved along the axis since it arrived. */
function shift(page: LoadedPage, total: number, axis: Axis): number {
  const grown = total - page.total
  return axis === 'newest' ? grown : Math.min(0, grown)
}

/** The server answers in order; pages that met while rows moved may overlap out of step. */
function inOrder(messages: readonly Message[], axis: Axis): readonly Message[] {
  const sign = axis === 'newest' ? -1 : 1
  const compare = (a: Message, b: Message) => sign * (a.sentAt - b.sentAt)
  const isInOrder = messages.every((message, index) => {
    const previous = messages[index - 1]
    return previous === undefined || compare(previous, message) <= 0
  })
  return isInOrder ? messages : messages.toSorted(compare)
}
