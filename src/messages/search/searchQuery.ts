import { dayKey } from '#lib/formatDate.ts'

/** What somebody looks for in a room. All of it must be true of a message. */
export interface SearchQuery {
  /** User names, or parts of them; `me`. Any of them. */
  from: readonly string[]
  hasLink: boolean
  isStarred: boolean
  isPinned: boolean
  /** Calendar days of the reader, as `YYYY-MM-DD`. */
  on: string | undefined
  after: string | undefined
  before: string | undefined
  /** Part of a file's name. */
  fileTitle: string | undefined
  /** Each a word, part of a word, or several words that belong together. */
  words: readonly string[]
  /** A regular expression as typed, in place of words: `/logos?/i`. */
  pattern: string | undefined
}

export const emptyQuery: SearchQuery = {
  from: [],
  hasLink: false,
  isStarred: false,
  isPinned: false,
  on: undefined,
  after: undefined,
  before: undefined,
  fileTitle: undefined,
  words: [],
  pattern: undefined,
}

/** Rocket.Chat's grammar, as people type it: total, for what is no filter is a word. */
export function parseSearch(text: string): SearchQuery {
  let query = emptyQuery
  const rest = text.replaceAll(FILTER, (whole: string, key: string, value: string) => {
    const next = withFilter(query, key.toLowerCase(), unquoted(value))
    if (next === undefined) return whole
    query = next
    return ' '
  })
  const typed = rest.trim()
  if (PATTERN.test(typed)) return { ...query, pattern: typed }
  const words = [...typed.matchAll(WORD)].map(([, phrase, word = '']) => (phrase ?? word).trim())
  return { ...query, words: unique(words.filter(Boolean)) }
}

/** The text that `parseSearch` reads as this query: filters first. */
export function formatSearch(query: SearchQuery): string {
  const { from, hasLink, isStarred, isPinned, on, after, before, fileTitle, words, pattern } = query
  return [
    ...from.map((name) => `from:${name}`),
    hasLink && 'has:link',
    isStarred && 'has:star',
    isPinned && 'is:pinned',
    on && `on:${on}`,
    after && `after:${after}`,
    before && `before:${before}`,
    fileTitle && `file-title:${quoted(fileTitle)}`,
    ...(pattern === undefined ? words.map(quoted) : [pattern]),
  ]
    .filter(Boolean)
    .join(' ')
}

const FILTER = /(?<!\S)(from|has|is|on|after|before|file-title):("[^"]+"|[^\s"]+)(?!\S)/gi
const PATTERN = /^\/.+\/[imsx]*$/
const WORD = /"([^"]*)"?|([^\s"]+)/g

function withFilter(query: SearchQuery, key: string, value: string): SearchQuery | undefined {
  switch (key) {
    case 'from': {
      const name = value.replace(/^@/, '')
      return name === '' || /\s/.test(name) ? undefined : { ...query, from: unique([...query.from, name]) }
    }
    case 'has':
      if (value === 'link' || value === 'url') return { ...query, hasLink: true }
      if (value === 'star') return { ...query, isStarred: true }
      return value === 'pin' ? { ...query, isPinned: true } : undefined
    case 'is':
      return value === 'pinned' ? { ...query, isPinned: true } : undefined
    case 'file-title':
      return value.trim() === '' ? undefined : { ...query, fileTitle: value.trim() }
    default: {
      const day = dayOf(value)
      return day === undefined ? undefined : { ...query, [key]: day }
    }
  }
}

/** `2024-03-01`, or as Rocket.Chat wants it, `1/3/2024`; no day that no calendar has. */
function dayOf(value: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? []
  const key = year === undefined ? value : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(key)) return undefined
  return dayKey(new Date(`${key}T12:00`).getTime()) === key ? key : undefined
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1) : value
}

/** Only what would fall apart, or be read as something else, needs marks. */
function quoted(word: string): string {
  const alone = parseSearch(word)
  return alone.words.length === 1 && alone.words[0] === word ? word : `"${word}"`
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
