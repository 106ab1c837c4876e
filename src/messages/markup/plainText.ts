import type { Block, Inline } from '#rocketchat/Markup.ts'

/** The words of inline markup, without its looks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('')
}

/** The words of a whole message on one line, for names and titles. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join(' ')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'bigEmoji':
    case 'heading':
      return plainText(block.children)
    case 'code':
    case 'math':
    case 'unknown':
      return block.text
    case 'quote':
      return plainBlocks(block.children)
    case 'spoiler':
    case 'rule':
    case 'lineBreak':
      return ''
    case 'list':
    case 'tasks':
      return block.items.map(({ children }) => plainText(children)).join(' ')
    case 'table':
      return [block.header, ...block.rows]
        .flat()
        .map(({ children }) => plainText(children))
        .join(' ')
  }
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'math':
    case 'unknown':
      return inline.text
    case 'bold':
    case 'italic':
    case 'strike':
    case 'spoiler':
    case 'link':
      return plainText(inline.children)
    case 'image':
      return inline.label
    case 'mentionUser':
      return `@${inline.name}`
    case 'mentionChannel':
      return `#${inline.name}`
    case 'emoji':
      return inline.unicode ?? `:${inline.shortCode ?? ''}:`
    case 'color':
    case 'timestamp':
      return ''
  }
}
