import { dayKey } from '#lib/formatDate.ts'
import type { Attachment, Message } from '#rocketchat/Message.ts'

import type { SearchQuery } from './searchQuery.ts'

const DAY_MS = 86_400_000

/**
 * The query for `chat.search`. Words become a pattern: the server's index knows whole words only, finds any of them
 * rather than all, and no administrator's setting changes what a pattern means.
 *
 * The server's days begin at an hour that depends on where it stands, and names end at the first letter that it does
 * not expect. So it is asked for a little more, and `passesSearch` takes that away again.
 */
export function searchText(query: SearchQuery): string {
  const { from, hasLink, isStarred, isPinned, on, after, before, fileTitle } = query
  const [since, until] = [latest(on && shift(on, -1), after), earliest(on && shift(on, 1), before)]
  return [
    ...from.flatMap((name) => /^[a-z0-9._-]+/i.exec(name)?.[0] ?? []).map((name) => `from:${name}`),
    hasLink && 'has:link',
    isStarred && 'has:star',
    isPinned && 'is:pinned',
    since && `after:${dayFirst(shift(since, -1))}`,
    until && `before:${dayFirst(shift(until, 1))}`,
    fileTitle && `file-title:${longestWord(fileTitle)}`,
    query.pattern ?? patternOf(query.words),
  ]
    .filter(Boolean)
    .join(' ')
}

/** What the server could not be told exactly. */
export function passesSearch(query: SearchQuery, message: Message, myUsername: string): boolean {
  const { from, on, after, before, fileTitle } = query
  const day = dayKey(message.sentAt)
  const author = message.author.username.toLowerCase()
  return (
    (from.length === 0 ||
      from.some((name) => author.includes((name === 'me' ? myUsername : name).toLowerCase()))) &&
    (on === undefined || day === on) &&
    (after === undefined || day > after) &&
    (before === undefined || day < before) &&
    (fileTitle === undefined ||
      message.attachments.some((one) => titleOf(one).toLowerCase().includes(fileTitle.toLowerCase())))
  )
}

/** Why a query cannot be asked; undefined when it can. */
export function searchProblem(query: SearchQuery): 'empty' | 'short' | undefined {
  const hasFilter = searchText({ ...query, words: [], pattern: undefined }) !== ''
  const { words, pattern } = query
  if (hasFilter || pattern !== undefined) return undefined
  if (words.length === 0) return 'empty'
  // One letter is in every message; one character of some scripts is a word.
  return words.every((word) => /^[\p{ASCII}\p{Script=Latin}]$/u.test(word)) ? 'short' : undefined
}

/** All words in any order. */
function patternOf(words: readonly string[]): string | undefined {
  const [only, ...others] = words.map(escaped)
  if (only === undefined) return undefined
  if (others.length === 0) return `/${only}/i`
  return `/^${[only, ...others].map((word) => String.raw`(?=[\s\S]*${word})`).join('')}/i`
}

/** A slash would end the pattern, and a colon may look like a filter. */
function escaped(word: string): string {
  return word
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
    .replaceAll('/', '.')
    .replaceAll(':', '[:]')
    .replaceAll(/\s+/g, String.raw`\s+`)
}

/** Older servers end a title at the first letter that English does not have. */
function longestWord(title: string): string {
  const words = title.match(/\w+/g) ?? [title]
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest))
}

function titleOf(attachment: Attachment): string {
  return 'title' in attachment ? (attachment.title ?? '') : ''
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

function dayFirst(day: string): string {
  return day.split('-').toReversed().join('/')
}

function latest(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined && other < one ? one : (other ?? one)
}

function earliest(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined && other > one ? one : (other ?? one)
}
