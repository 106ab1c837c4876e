/** A quote leaves a link with a blank label at the start of the text; the quote itself is an attachment. */
export function withoutQuoteLinks(text: string): string {
  return text.replace(/^(?:\[\s?\]\(https?:\/\/[^)\s]*\)\s*)+/, '')
}
