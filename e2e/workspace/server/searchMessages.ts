import { plainFailure } from './answers.ts'
import type { MessageDocument, UserDocument } from './documents.ts'
import { rowsOf } from './rowsOf.ts'

type Test = (message: MessageDocument) => boolean

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const CJK = /[\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/

/**
 * The search grammar of the server (contract 2.7; `parseMessageSearchQuery` of 7.x): each filter is cut out of the
 * text by a pattern, in this order, and what is left is words, or `/a pattern/i`. Nothing asked for finds nothing.
 */
export function searchMessages(
  messages: readonly MessageDocument[],
  searchText: string,
  reader: UserDocument,
): readonly MessageDocument[] {
  const tests = new Map<string, Test>()
  let rest = searchText
  const take = (pattern: RegExp, test: (...groups: string[]) => readonly [field: string, Test]) => {
    rest = rest.replace(pattern, (_whole, ...groups: unknown[]) => {
      // A filter on a field that has one already takes its place.
      const [field, passes] = test(...groups.filter((group) => typeof group === 'string'))
      tests.set(field, passes)
      return ''
    })
  }

  const authors: string[] = []
  take(/from:([a-z0-9.\-_]+)/gi, (name = '') => {
    authors.push(name === 'me' ? (reader.username ?? name) : name)
    // Anywhere in the name, and a dot is any character.
    const pattern = new RegExp(authors.join('|'), 'i')
    return ['u.username', ({ u }) => rowsOf([u]).some(({ username }) => pattern.test(username ?? ''))]
  })
  const mentioned: string[] = []
  take(/mention:([a-z0-9.\-_]+)/gi, (name = '') => {
    mentioned.push(name)
    const pattern = new RegExp(mentioned.join('|'), 'i')
    return [
      'mentions.username',
      ({ mentions }) => rowsOf(mentions).some(({ username }) => pattern.test(username ?? '')),
    ]
  })
  take(/has:star/g, () => [
    'starred._id',
    ({ starred }) => rowsOf(starred).some(({ _id }) => _id === reader._id),
  ])
  take(/has:url|has:link/g, () => ['urls.0', ({ urls }) => (urls?.length ?? 0) > 0])
  take(/is:pinned|has:pin/g, () => ['pinned', ({ pinned }) => pinned === true])
  take(/has:location|has:map/g, () => ['location', (message) => 'location' in message])
  take(/label:(\w+)/g, () => ['attachments.0.labels', () => false])
  for (const [name, field] of [
    ['file-desc', 'description'],
    ['file-title', 'title'],
  ] as const) {
    take(new RegExp(`${name}:(\\w+)`, 'g'), (text = '') => [
      `attachments.${field}`,
      ({ attachments }) => rowsOf(attachments).some((one) => includes(one[field], text)),
    ])
  }
  const bounds: { from?: number; until?: number } = {}
  const inBounds = (): readonly [string, Test] => [
    'ts',
    ({ ts }) => Date.parse(ts) >= (bounds.from ?? -Infinity) && Date.parse(ts) < (bounds.until ?? Infinity),
  ]
  // Day first. The reader's hours from Greenwich are added where they ought to be taken away.
  const date = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`
  const startOf = (day = '', month = '', year = '') =>
    Date.UTC(Number(year), Number(month) - 1, Number(day)) + Math.trunc(reader.utcOffset ?? 0) * HOUR_MS
  take(new RegExp(`before:${date}`, 'g'), (...day) => {
    bounds.until = startOf(...day) + 1
    return inBounds()
  })
  take(new RegExp(`after:${date}`, 'g'), (...day) => {
    bounds.from = startOf(...day) + DAY_MS
    return inBounds()
  })
  take(new RegExp(`on:${date}`, 'g'), (...day) => {
    bounds.from = startOf(...day)
    bounds.until = bounds.from + DAY_MS
    return inBounds()
  })
  let isOldestFirst = false
  rest = rest.replace(
    /(?:order|sort):(asc|ascend|ascending|desc|descend|descending)/g,
    (_whole, way: string) => {
      isOldestFirst = way.startsWith('asc')
      return ''
    },
  )
  const text = rest.trim().replaceAll(/\s\s/g, ' ')
  if (text !== '') tests.set('msg', textTest(text, CJK.test(searchText)))

  if (tests.size === 0) return []
  const passes = [...tests.values()]
  const found = messages.filter((message) => message.t !== 'rm' && passes.every((test) => test(message)))
  return isOldestFirst ? found.toReversed() : found
}

function textTest(text: string, isPattern: boolean): Test {
  if (/^\/.+\/[imxs]*$/.test(text)) {
    // Cut at every slash: one within the pattern ends it.
    const [, pattern = '', options = ''] = text.split('/')
    return patternTest(pattern, options)
  }
  if (isPattern) return patternTest(text, 'i')
  // The text index, without its stems: every phrase, no word with a minus, and any of the words.
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase.toLowerCase())
  const terms = text.toLowerCase().replaceAll('"', ' ').split(/\s+/)
  const words = terms.filter((term) => !term.startsWith('-')).flatMap(wordsOf)
  const unwanted = terms.filter((term) => term.startsWith('-')).flatMap(wordsOf)
  return (message) => {
    const msg = textOf(message)
    const known = new Set(wordsOf(msg.toLowerCase()))
    return (
      phrases.every((phrase) => msg.toLowerCase().includes(phrase)) &&
      words.some((word) => known.has(word)) &&
      !unwanted.some((word) => known.has(word))
    )
  }
}

/** A pattern that is none makes the database fail, and the call with it. */
function patternTest(pattern: string, options: string): Test {
  try {
    const expression = new RegExp(pattern, options.replaceAll('x', ''))
    return (message) => expression.test(textOf(message))
  } catch {
    throw plainFailure('Regular expression is invalid')
  }
}

function textOf({ msg }: MessageDocument): string {
  return typeof msg === 'string' ? msg : ''
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}_]+/u).filter(Boolean)
}

function includes(value: unknown, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase().includes(text.toLowerCase())
}
