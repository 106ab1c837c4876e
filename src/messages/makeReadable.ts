import { allEmoji, loadAllEmoji } from '#lib/allEmoji.ts'
import { emojiOf } from '#lib/emojiOf.ts'
import type { Block } from '#rocketchat/Markup.ts'
import type { Attachment, Message } from '#rocketchat/Message.ts'

import { loadFormulas } from './markup/math/formulas.ts'
import { parsedText, parseText } from './markup/parsedTexts.ts'
import { patiently } from './patiently.ts'

/**
 * Fetches what it takes to show messages as they were meant, and no more: what arrived after them would move what is
 * read. Never rejects.
 */
export async function makeReadable(messages: readonly Message[]): Promise<void> {
  const texts = messages.flatMap(textsOf)
  if (texts.length === 0 && !hasFormula(messages) && !hasRareEmoji(messages)) return
  await patiently(prepare(messages, texts))
}

async function prepare(messages: readonly Message[], texts: readonly string[]): Promise<void> {
  await Promise.allSettled(texts.map(parseText))
  if (hasRareEmoji(messages)) await loadAllEmoji().catch(() => undefined)
  const later = texts.map(parsedText)
  if (hasFormula(messages) || hasFormula(later)) await loadFormulas().catch(() => undefined)
}

/** Or one of the workspace's own, which is told apart only once all standard ones are known. */
function hasRareEmoji(messages: readonly Message[]): boolean {
  if (allEmoji.getSnapshot()) return false
  const codes = messages.flatMap(({ reactions }) => reactions.map(({ emoji }) => emoji))
  const inText = JSON.stringify(messages).matchAll(/"shortCode":"([^"]{1,100})"/g)
  return [...codes, ...Array.from(inText, ([, code = '']) => code)].some(
    (code) => emojiOf(code) === undefined,
  )
}

/** Formulas may be anywhere in a message; text cannot look like this once it is JSON. */
function hasFormula(parts: readonly (Message | readonly Block[] | undefined)[]): boolean {
  return JSON.stringify(parts).includes('"kind":"math"')
}

function textsOf({ text, markup, systemType, attachments }: Message): readonly string[] {
  const own = markup === undefined && systemType === undefined ? [text] : []
  return [...own, ...attachments.flatMap(textsIn)].filter((one) => one.trim() !== '')
}

function textsIn(attachment: Attachment): readonly string[] {
  switch (attachment.kind) {
    case 'image': {
      const { description = '', descriptionMarkup } = attachment
      return descriptionMarkup === undefined ? [description] : []
    }
    case 'quote': {
      const { text, markup, attachments } = attachment
      return [...(markup === undefined ? [text] : []), ...attachments.flatMap(textsIn)]
    }
    case 'card': {
      const { pretext = '', text = '', markup, fields } = attachment
      return [pretext, ...(markup === undefined ? [text] : []), ...fields.map(({ value }) => value)]
    }
    case 'audio':
    case 'video':
    case 'file':
    case 'removed-file':
      return []
  }
}
