import { emojiOf } from '#lib/emojiOf.ts'
import { colorHex } from '#messages/markup/colorHex.ts'
import type { Block, Inline, TableCell } from '#rocketchat/Markup.ts'

import {
  markdownCode,
  markdownCodeBlock,
  markdownLine,
  markdownLink,
  markdownQuote,
  markdownText,
} from './markdownText.ts'
import { momentText } from './momentText.ts'

/** Rocket.Chat's markup in the Markdown that everything else reads. */
export function markdownBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(markdownBlock)
    .filter((text) => text !== '')
    .join('\n\n')
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'bigEmoji':
      // Four blanks at the start of a line would make it code.
      return inlines(block.children)
        .trim()
        .replaceAll(/[ \t]*\n[ \t]*/g, '\\\n')
    case 'heading':
      // Below the title and the day.
      return `${'#'.repeat(block.level + 2)} ${line(block.children)}`
    case 'code':
      return markdownCodeBlock(block.text, block.language)
    case 'quote':
      return markdownQuote(markdownBlocks(block.children))
    case 'spoiler':
      return `\\|\\|\n\n${markdownBlocks(block.children)}\n\n\\|\\|`
    case 'list':
      return block.items
        .map(
          ({ number, children }, index) =>
            `${block.isOrdered ? `${String(number ?? index + 1)}.` : '-'} ${line(children)}`,
        )
        .join('\n')
    case 'tasks':
      return block.items
        .map(({ isDone, children }) => `- [${isDone ? 'x' : ' '}] ${line(children)}`)
        .join('\n')
    case 'table':
      return [block.header, block.header, ...block.rows]
        .map((cells, index) => `| ${cells.map(index === 1 ? rule : cell).join(' | ')} |`)
        .join('\n')
    case 'rule':
      return '---'
    case 'lineBreak':
      return ''
    case 'math':
      return markdownCodeBlock(block.text, 'math')
    case 'unknown':
      return markdownText(block.text)
  }
}

function rule({ align }: TableCell): string {
  return { left: ':--', center: ':-:', right: '--:' }[align ?? 'left']
}

function cell({ children }: TableCell): string {
  return line(children)
}

/** Headings, items and cells have one line. */
function line(children: readonly Inline[]): string {
  return inlines(children).replaceAll(/\s*\n\s*/g, ' ')
}

function inlines(children: readonly Inline[]): string {
  return children.map(markdownInline).join('')
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function markdownInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'unknown':
      return markdownText(inline.text)
    case 'bold':
      return wrapped('**', inline.children)
    case 'italic':
      return wrapped('*', inline.children)
    case 'strike':
      return wrapped('~~', inline.children)
    case 'spoiler':
      return `\\|\\|${inlines(inline.children)}\\|\\|`
    case 'code':
    case 'math':
      return markdownCode(inline.text)
    case 'link':
      return markdownLink(inlines(inline.children), inline.href)
    case 'image':
      return markdownLink(markdownLine(inline.label || inline.src), inline.src)
    case 'mentionUser':
      return `@${markdownLine(inline.name)}`
    case 'mentionChannel':
      return `#${markdownLine(inline.name)}`
    case 'emoji': {
      const { unicode, shortCode = '' } = inline
      return markdownLine(unicode ?? emojiOf(shortCode) ?? `:${shortCode}:`)
    }
    case 'color':
      return colorHex(inline)
    case 'timestamp':
      return markdownLine(momentText(inline.at))
  }
}

/** Marks hold only where they touch a letter. */
function wrapped(mark: string, children: readonly Inline[]): string {
  const text = inlines(children)
  const inner = text.trim()
  return inner === '' ? text : text.replace(inner, () => `${mark}${inner}${mark}`)
}
