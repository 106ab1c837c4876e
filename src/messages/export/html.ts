/** Markup that is safe to stand in a page. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | undefined | false | readonly Part[]

/** A template for markup: whatever is put in is text, unless it is markup made the same way. Attributes are quoted. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: template }, ...parts.map(textOf)))
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(textOf).join('')
  return escape(String(part))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return (
    text
      .toWellFormed()
      // No page may hold them, and nobody sees them.
      .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD')
      .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
  )
}
