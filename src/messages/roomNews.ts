import type { Message } from '#rocketchat/Message.ts'
import type { RoomNews } from '#rocketchat/ddp/readNews.ts'

import type { Axis, LoadedMessages, LoadedPage } from './messagePages.ts'

/** The last word on a message since somebody looks at its room. */
interface Word {
  /** Undefined when it was deleted, or cannot be read any more. */
  message: Message | undefined
  isGone: boolean
  /** Counts up with the pages that arrive, so that what came before an answer is told from what came after it. */
  arrival: number
}

/** What happened in a room besides the pages that were asked for. */
export interface NewsOfRoom {
  readonly words: ReadonlyMap<string, Word>
  /** Epoch ms of the server's clock up to which nothing is missing; undefined before anything was loaded. */
  readonly completeTo: number | undefined
}

export const NO_NEWS: NewsOfRoom = { words: new Map(), completeTo: undefined }

/** News may come twice, late, or in another order than they happened: the latest version counts, and nothing comes back from the dead. */
export function addNews(known: NewsOfRoom, news: readonly RoomNews[], arrival: number): NewsOfRoom {
  const words = new Map(known.words)
  const put = (id: string, word: Word) => {
    // What was told last stands last.
    words.delete(id)
    words.set(id, word)
  }
  for (const one of news) {
    if (one.kind === 'deleted')
      for (const id of one.ids) put(id, { message: undefined, isGone: true, arrival })
    else if (one.kind === 'unreadable') {
      for (const id of one.ids)
        if (words.get(id)?.isGone !== true) put(id, { message: undefined, isGone: false, arrival })
    } else if (one.kind === 'changed') {
      const { message } = one
      const before = words.get(message.id)
      const isNew = before?.message === undefined ? before?.isGone !== true : isLater(message, before.message)
      if (isNew) put(message.id, { message, isGone: false, arrival })
    }
  }
  return { ...known, words }
}

const MUCH = 3_000
/** What comes late or twice comes soon. */
const KEPT = 1_000

/** More than is kept beside the lists. */
export function isMuchNews({ words }: NewsOfRoom): boolean {
  return words.size > MUCH
}

/** Without what was told long ago, once the lists have it. */
export function forgetNews(news: NewsOfRoom): NewsOfRoom {
  return { ...news, words: new Map([...news.words].slice(-KEPT)) }
}

interface Into {
  axis: Axis
  /** Whether the filter lets a message through. */
  passes: (message: Message) => boolean
  /** The list has its beginning, before which nothing can be. */
  hasFirst: boolean
  /** The list has its end, after which nothing can be. */
  hasLast: boolean
  /** When its total was told. */
  countedAt: number
}

interface NewMessages extends LoadedMessages {
  /** No guess was needed for the total. */
  isCounted: boolean
}

/** The list as it is now: what was changed changes, what is gone goes, and what is new and within its reach comes in. */
export function withNews(loaded: LoadedMessages, { words }: NewsOfRoom, into: Into): NewMessages {
  if (words.size === 0) return { ...loaded, isCounted: true }
  const { axis, passes, countedAt } = into
  let { total, before } = loaded
  let isCounted = true
  const count = (change: number) => {
    total += change
    isCounted = false
  }
  const absent = new Map(words)
  const kept = loaded.messages.flatMap((message) => {
    const word = words.get(message.id)
    if (word === undefined) return message
    absent.delete(message.id)
    if (word.message !== undefined && !isLater(word.message, message)) return message
    if (word.message !== undefined && passes(word.message)) return word.message
    // Rows that cannot be read are counted all the same.
    const isListed = word.message === undefined && !word.isGone
    if (word.arrival > countedAt && !isListed) count(-1)
    return []
  })

  const sign = axis.from === 'newest' ? -1 : 1
  const [first, last] = [loaded.messages[0], loaded.messages.at(-1)]
  const added = [...absent.values()].flatMap(({ message, isGone, arrival }) => {
    // Perhaps one that was counted, beyond what is loaded or unreadable.
    if (isGone && arrival > countedAt) isCounted = false
    if (message === undefined || !passes(message)) return []
    // Where nothing is loaded of a longer list, nobody knows on which side of it that is.
    if (first === undefined && !(into.hasFirst && into.hasLast)) return []
    const fromFirst = first === undefined ? 0 : sign * (message.sentAt - first.sentAt)
    const fromLast = last === undefined ? 0 : sign * (message.sentAt - last.sentAt)
    if ((fromFirst < 0 && !into.hasFirst) || (fromLast > 0 && !into.hasLast)) return []
    if (arrival > countedAt) count(1)
    // Until now it was one of those that the total promised before the first row.
    else if (fromFirst < 0) before = Math.max(0, before - 1)
    return message
  })
  const isSame = added.length === 0 && kept.every((message, index) => message === loaded.messages[index])
  if (isSame && kept.length === loaded.messages.length) return { ...loaded, isCounted }
  const messages = added.length === 0 ? kept : inPlace(kept, added, sign)
  return { messages, total: Math.max(total, before + messages.length), before, isCounted }
}

/** The first page of a list that reaches the newest message, with what came since: else a page of news would leave a hole. */
export function firstWithNews(
  pages: readonly LoadedPage[],
  news: NewsOfRoom,
  into: Pick<Into, 'axis' | 'passes'>,
): readonly LoadedPage[] {
  const [first, ...others] = pages
  if (first === undefined) return pages
  const loaded = { messages: first.messages, total: first.total, before: 0 }
  const reach = { ...into, hasFirst: true, hasLast: false, countedAt: Infinity }
  return [{ ...first, messages: withNews(loaded, news, reach).messages }, ...others]
}

/** Of those that were sent in the same millisecond, what came first stays first. */
function inPlace(messages: readonly Message[], added: readonly Message[], sign: number): readonly Message[] {
  const compare = (a: Message, b: Message) => sign * (a.sentAt - b.sentAt)
  const all = sign < 0 ? [...added.toReversed(), ...messages] : [...messages, ...added]
  return all.toSorted(compare)
}

/** Where a server does not say when, what comes later is taken for later. */
function isLater(one: Message, other: Message): boolean {
  return one.updatedAt === undefined || other.updatedAt === undefined || one.updatedAt > other.updatedAt
}
