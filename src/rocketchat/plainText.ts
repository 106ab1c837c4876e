import { emojiOf } from '#lib/emojiOf.ts'
import { formatDateTime } from '#lib/formatDate.ts'

import type { Block, Inline } from './Markup.ts'

/** The words of a message without their looks, a block on each line; what somebody hid stays hidden. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

/** The same of a piece of a line. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('')
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'bigEmoji':
    case 'heading':
      return inlineText(block.children)
    case 'code':
    case 'math':
    case 'unknown':
      return block.text
    case 'quote':
      return plainText(block.children)
    case 'list':
    case 'tasks':
      return block.items.map(({ children }) => inlineText(children)).join('\n')
    case 'table':
      return [block.header, ...block.rows]
        .map((cells) => cells.map(({ children }) => inlineText(children)).join(' '))
        .join('\n')
    case 'spoiler':
      return HIDDEN
    case 'rule':
    case 'lineBreak':
      return ''
  }
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'math':
    case 'unknown':
      return inline.text
    case 'bold':
    case 'italic':
    case 'strike':
    case 'link':
      return inlineText(inline.children)
    case 'spoiler':
      return HIDDEN
    case 'image':
      return inline.label
    case 'mentionUser':
      return `@${inline.name}`
    case 'mentionChannel':
      return `#${inline.name}`
    case 'emoji':
      return inline.unicode ?? emojiOf(inline.shortCode ?? '') ?? `:${inline.shortCode ?? ''}:`
    case 'timestamp':
      return formatDateTime(inline.at)
    case 'color':
      return ''
  }
}

const HIDDEN = '▒▒▒'
