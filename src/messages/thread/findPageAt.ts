import type { MessagePage } from '#rocketchat/Message.ts'

interface FindPageOptions {
  /** Epoch ms. */
  at: number
  /** The page that the list begins with. */
  first: MessagePage
  /** Epoch ms of the last row, or about. */
  lastAt: number
  fetchPage: (offset: number) => Promise<MessagePage>
}

/** Where a list of any length is narrowed down to a page, if not before. */
const MOST_CALLS = 12

/**
 * The page of a list, oldest first, that holds a moment. The server tells no place, so it is looked for: first where
 * it would be if people wrote evenly, then halfway, in turn.
 */
export async function findPageAt({ at, first, lastAt, fetchPage }: FindPageOptions): Promise<MessagePage> {
  const size = Math.max(1, first.received)
  let page = first
  let before = { place: 0, at: first.messages[0]?.sentAt ?? at }
  let after = { place: first.total, at: lastAt }
  for (let calls = 0; calls < MOST_CALLS; calls += 1) {
    const side = sideOf(page, at)
    if (side === 'after')
      before = { place: page.offset + page.received, at: page.messages.at(-1)?.sentAt ?? at }
    else if (side === 'before') after = { place: page.offset, at: page.messages[0]?.sentAt ?? at }
    if (side === undefined || before.place >= after.place) return page
    const share = calls % 2 === 0 ? evenShare(before.at, at, after.at) : 0.5
    const place = before.place + share * (after.place - before.place)
    const last = Math.max(before.place, after.place - size)
    // oxlint-disable-next-line no-await-in-loop -- each answer says where to look next
    page = await fetchPage(Math.round(Math.max(before.place, Math.min(last, place - size / 2))))
  }
  return page
}

/** Which way a moment lies from a page; undefined when it is within. */
function sideOf(
  { messages, offset, received, total }: MessagePage,
  at: number,
): 'before' | 'after' | undefined {
  const [first, last] = [messages[0], messages.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (at < first.sentAt && offset > 0) return 'before'
  return at > last.sentAt && offset + received < total ? 'after' : undefined
}

/** How far a moment is on the way from one to another, from 0 to 1. */
function evenShare(from: number, at: number, to: number): number {
  return to > from ? Math.max(0, Math.min(1, (at - from) / (to - from))) : 0.5
}
