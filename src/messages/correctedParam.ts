import type { Message } from '#rocketchat/Message.ts'

import {
  type Axis,
  type LoadedPage,
  PAGE_SIZE,
  type PageParam,
  rowsMoved,
  type SeamSearch,
} from './messagePages.ts'

type Answer = Pick<LoadedPage, 'messages' | 'offset' | 'received' | 'total'>

/** Twice what it takes to halve 100,000 rows, for rooms where rows move all the while. */
const MOST_TRIES = 40

/**
 * Rows move between the answer that a place was computed from and this one, and the total does not tell: one that is
 * deleted here is made up for by one that comes elsewhere. So a page has to hold rows on both sides of the seam. Where
 * it does not, there may be a hole, and the seam is looked for: in growing steps, and by halves once it lies between
 * two answers. Overlaps are harmless, since rows are unique by id.
 */
export function correctedParam(param: PageParam, page: Answer, axis: Axis): PageParam | undefined {
  const { side, expectedTotal, beside, search } = param
  if (side === undefined || expectedTotal === undefined) return undefined
  const moved = rowsMoved(page.total - expectedTotal, axis)
  if (beside.length === 0) {
    const leavesHole = side === 'next' ? moved < 0 : moved > 0
    return leavesHole
      ? { ...param, offset: Math.max(0, param.offset + moved), expectedTotal: page.total }
      : undefined
  }
  const lies = placeOf(page, param, axis)
  if (lies === 'joined' || (search?.tries ?? 0) >= MOST_TRIES) return undefined
  const next = narrowed(param, page, { lies, moved })
  const corrected = { ...param, ...placed(next, side), expectedTotal: page.total, search: next }
  return corrected.offset === param.offset && corrected.count === param.count ? undefined : corrected
}

/** On which side of the seam all rows of an answer lie, or that it joins. */
function placeOf(
  { messages, offset, received, total }: Answer,
  { beside, side }: PageParam,
  axis: Axis,
): 'before' | 'after' | 'joined' {
  const isNext = side === 'next'
  const along = ({ sentAt }: Message) => (axis.from === 'newest' ? -sentAt : sentAt)
  const known = new Set(beside.map(({ id }) => id))
  const edge = beside.map(along).reduce((a, b) => (isNext ? Math.max(a, b) : Math.min(a, b)))
  const isBefore = (message: Message) =>
    isNext ? known.has(message.id) || along(message) < edge : !known.has(message.id) && along(message) <= edge

  const knownCount = messages.filter(({ id }) => known.has(id)).length
  // Lists of old servers have no order: there a row that is known has to do.
  if (knownCount > 0 && knownCount < messages.length) return 'joined'
  const beforeCount = messages.filter(isBefore).length
  if (beforeCount > 0 && beforeCount < messages.length) return 'joined'
  // Rows that cannot be read are none of those that are known.
  const areBefore = messages.length > 0 ? beforeCount > 0 : received > 0 && !isNext
  if (areBefore) return offset + received >= total ? 'joined' : 'before'
  return offset === 0 ? 'joined' : 'after'
}

function narrowed(
  param: PageParam,
  page: Answer,
  { lies, moved }: { lies: 'before' | 'after'; moved: number },
): SeamSearch {
  const { offset, count, search, side } = param
  const end = page.offset + page.received
  // The server hands out smaller pages than were asked for.
  const isCut = page.received > 0 && page.received < count && end < page.total
  const size = isCut ? page.received : (search?.size ?? PAGE_SIZE)
  const { tries, guess, atLeast, atMost, step } = search ?? {
    tries: 0,
    guess: side === 'next' ? offset + 1 : offset + count - 1,
    atLeast: -Infinity,
    atMost: Infinity,
    step: Math.ceil(size / 4),
  }
  // What an answer contradicts was true before rows moved.
  const found =
    lies === 'before'
      ? { tries: tries + 1, size, atLeast: end, atMost: atMost < end ? Infinity : atMost }
      : { tries: tries + 1, size, atLeast: atLeast > page.offset ? -Infinity : atLeast, atMost: page.offset }

  if (Number.isFinite(found.atMost - found.atLeast))
    return { ...found, guess: between(found, side), step: Math.ceil(size / 4) }
  const further = { ...found, step: step * 2 }
  if (lies === 'after') return { ...further, guess: Math.min(page.offset, guess - Math.max(step, -moved)) }
  if (isCut && guess >= end) return { ...found, guess, step }
  return { ...further, guess: Math.min(page.total, Math.max(end, guess + (moved > 0 ? moved : step))) }
}

/** Where one answer has room for all that is left, the end of it at which it holds most that is new; else the middle. */
function between({ atLeast, atMost, size }: Omit<SeamSearch, 'guess' | 'step'>, side: PageParam['side']) {
  if (atMost - atLeast <= Math.max(0, size - 2)) return side === 'next' ? atLeast : atMost
  const middle = Math.floor((atLeast + atMost) / 2)
  const half = Math.ceil(size / 2)
  return side === 'next' ? middle - half + 1 : middle + half - 1
}

/** With one row of the other side, where there is room for it. */
function placed({ guess, size }: SeamSearch, side: PageParam['side']): Pick<PageParam, 'offset' | 'count'> {
  const overlap = size > 1 ? 1 : 0
  return side === 'next'
    ? { offset: Math.max(0, guess - overlap), count: PAGE_SIZE }
    : { offset: Math.max(0, guess + overlap - size), count: size }
}
