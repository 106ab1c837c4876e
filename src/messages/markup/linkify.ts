export interface TextPart {
  text: string
  href: string | undefined
}

/** Splits text at its web addresses; joined again the parts are the text. */
export function linkify(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTail(match[0])
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: undefined })
    parts.push({ text: address, href: address })
    end = match.index + address.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: undefined })
  return parts
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi

/** The full stop of a sentence and the bracket around an address are not part of it. */
function withoutTail(address: string): string {
  let end = address.length
  let surplus = countOf(address, ')') - countOf(address, '(')
  while (TAIL.has(address[end - 1] ?? '') || (surplus > 0 && address[end - 1] === ')')) {
    if (address[end - 1] === ')') surplus -= 1
    end -= 1
  }
  return address.slice(0, end)
}

const TAIL = new Set(".,;:!?'’”»")

function countOf(text: string, letter: string): number {
  return text.split(letter).length - 1
}
