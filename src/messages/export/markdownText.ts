import { safeHref } from '#rocketchat/safeHref.ts'

/** Text that means nothing but itself in Markdown, whatever reads it: no markup, no HTML. */
export function markdownText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
      .replaceAll(/[\\`*_[\]~|$]/g, String.raw`\$&`)
      .replaceAll(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll('<', '&lt;')
      // At the start of a line: headings, lists, quotes, rules, and underlines of headings.
      .replaceAll(/^(\s*)([#>+\-=])/gm, String.raw`$1\$2`)
      .replaceAll(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`)
  )
}

/** The same on one line. */
export function markdownLine(text: string): string {
  return markdownText(text.replaceAll(/\s+/gu, ' '))
}

/** Code as it is: its fence is longer than any run of backticks in it. */
export function markdownCode(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ')
  const fence = '`'.repeat(longestRun(plain) + 1)
  const pad = /^`|`$|^ .* $/.test(plain) ? ' ' : ''
  return plain.trim() === '' ? '' : `${fence}${pad}${plain}${pad}${fence}`
}

export function markdownCodeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${/^[\w+#.-]*$/.test(language) ? language : ''}\n${text.toWellFormed()}\n${fence}`
}

/** A link to where it is safe to go; elsewhere only its words. `label` is Markdown already. */
export function markdownLink(label: string, href: string | undefined): string {
  const safe = href === undefined ? undefined : safeHref(href)
  if (safe === undefined) return label
  const target = safe.replaceAll(/[<>\s\\]/g, (character) => encodeURIComponent(character))
  return `[${label.trim() === '' ? markdownLine(safe) : label}](<${target}>)`
}

export function markdownQuote(text: string): string {
  return text.replaceAll(/^/gm, '> ')
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
