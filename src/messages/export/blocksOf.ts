import { parsedText } from '#messages/markup/parsedTexts.ts'
import type { Block } from '#rocketchat/Markup.ts'

/** What a text means: as the server read it, else as its parser here did, else as it was typed. */
export function blocksOf(text: string, markup: readonly Block[] | undefined): readonly Block[] {
  if (markup !== undefined && markup.length > 0) return markup
  if (text.trim() === '') return []
  const parsed = parsedText(text)
  if (parsed !== undefined && parsed.length > 0) return parsed
  return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]
}
