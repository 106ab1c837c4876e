import type { Inline } from '#rocketchat/Markup.ts'

/** The words of inline markup, without its looks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('')
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
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
