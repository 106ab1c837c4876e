import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { loadFormulas } from '#messages/markup/math/formulas.ts'

import { goldenMessages } from './goldenMessages.ts'
import { SERVER } from './hostile/HostileFeed.tsx'
import { showMessage } from './hostile/showMessage.ts'
import { violations } from './hostile/violations.ts'

beforeAll(async () => {
  vi.stubGlobal('document', { querySelector: () => null, compatMode: 'CSS1Compat' })
  await loadFormulas()
})
afterAll(() => vi.unstubAllGlobals())

test('every node, attachment and kind of message looks as it did', async () => {
  const pages = goldenMessages().map(({ about, message }) => {
    const html = showMessage(message)?.html ?? ''
    expect(violations(html, SERVER)).toEqual([])
    return `## ${about}\n${essence(html)}\n`
  })
  await expect(pages.join('\n')).toMatchFileSnapshot('golden.txt')
})

/** What is written and how it is marked up, without looks, ways of the feed, and the hours of this machine. */
function essence(html: string): string {
  return (
    html
      .replaceAll(
        / (?:class|aria-posinset|aria-setsize|tabindex|data-(?:index|discover|message-id|message-text|first|size|hue)|style)="[^"]*"/g,
        '',
      )
      .replaceAll(/<svg[^>]*><use href="#icon-([\w-]+)"><\/use><\/svg>/g, '[$1]')
      .replaceAll(/ (?:title|aria-label)="[^"]*\d{1,2}:\d\d[^"]*"/g, '')
      // Numbers, hours and languages are written as this machine writes them.
      .replaceAll(/\d+[.,]\d+(?=\s?[kMG]B)/g, 'n')
      .replaceAll(/>In [^<]*</g, '>In (a language)<')
      .replaceAll(/>[^<>]*\d:\d\d[^<>]*</g, '>(with a time)<')
      .replaceAll(/(<time[^>]*>).*?<\/time>/g, '$1</time>')
      .replaceAll(/<div><h2>.*?<\/h2><\/div>/g, '')
      .replaceAll(/<div><button type="button" aria-label="Copy link".*?<\/div>/g, '')
      .replace(PLAIN_HEAD, '')
      .replace(/(?:<\/(?:div|article)>)+$/, '')
      .replaceAll(/<\/(?:p|li|div|tr|blockquote|ul|ol|dl)>(?!$)/g, '$&\n')
  )
}

/** Ada at noon, with nothing said about it. */
const PLAIN_HEAD =
  /^<article><div(?: data-mentions-me="true")?><span data-initials="AB" aria-hidden="true"><\/span><div><div><b>Ada Brandt<\/b><span>@ada\.brandt<\/span><time[^>]*><\/time><\/div><div>|^<article><div>\[people\]<div>/
