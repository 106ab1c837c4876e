import type { MessageDocument, UserDocument } from './documents.ts'

type Test = (message: MessageDocument) => boolean

/** The search grammar of the server, as far as a viewer offers it (contract 2.7): filters, then words or `/a pattern/i`. */
export function searchMessages(
  messages: readonly MessageDocument[],
  searchText: string,
  reader: UserDocument,
): readonly MessageDocument[] {
  const tests: Test[] = []
  const rest = searchText
    .replace(
      /(from|mention|has|is|before|after|on|order|file-title|file-desc):(\S+)/g,
      (whole, key: string, value: string) => {
        const test = filterOf(key, value, reader)
        if (test === undefined) return key === 'order' ? '' : whole
        tests.push(test)
        return ''
      },
    )
    .trim()
  if (rest !== '') tests.push(textTest(rest))
  const found = messages.filter((message) => message.t !== 'rm' && tests.every((test) => test(message)))
  return /order:asc/.test(searchText) ? found.toReversed() : found
}

function filterOf(key: string, value: string, reader: UserDocument): Test | undefined {
  switch (key) {
    case 'from': {
      const username = value === 'me' ? reader.username : value
      return (message) => message.u.username === username
    }
    case 'mention':
      return (message) => message.mentions?.some((mention) => mention.username === value) === true
    case 'has':
      if (value === 'star')
        return (message) => message.starred?.some(({ _id }) => _id === reader._id) === true
      if (value === 'url' || value === 'link') return (message) => (message.urls?.length ?? 0) > 0
      return undefined
    case 'is':
      return value === 'pinned' ? (message) => message.pinned === true : undefined
    case 'before':
      return (message) => message.ts.slice(0, 10) < value
    case 'after':
      return (message) => message.ts.slice(0, 10) > value
    case 'on':
      return (message) => message.ts.startsWith(value)
    case 'file-title':
      return (message) =>
        message.attachments?.some(
          ({ title }) => typeof title === 'string' && title.toLowerCase().includes(value.toLowerCase()),
        ) === true
    default:
      return undefined
  }
}

function textTest(text: string): Test {
  const pattern = /^\/(.+)\/([imsx]*)$/.exec(text)
  if (pattern?.[1] !== undefined) {
    try {
      const expression = new RegExp(pattern[1], (pattern[2] ?? '').replaceAll('x', ''))
      return (message) => expression.test(message.msg)
    } catch {
      return () => false
    }
  }
  const words = text.toLowerCase().split(/\s+/)
  return (message) => {
    const known = new Set(message.msg.toLowerCase().split(/[^\p{L}\p{N}_]+/u))
    return words.some((word) => known.has(word))
  }
}
