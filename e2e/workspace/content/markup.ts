import { parse } from '@rocket.chat/message-parser'

const parsed = new Map<string, unknown>()

/** The `md` that the server would have stored: by Rocket.Chat's own parser, when somebody reads the message. */
export function markup(text: string): unknown {
  if (text === '') return undefined
  const known = parsed.get(text)
  if (known !== undefined) return known
  const root = parse(text, {
    colors: true,
    emoticons: true,
    katex: { parenthesisSyntax: true, dollarSyntax: false },
  })
  if (parsed.size > 4000) parsed.delete(parsed.keys().next().value ?? '')
  parsed.set(text, root)
  return root
}
