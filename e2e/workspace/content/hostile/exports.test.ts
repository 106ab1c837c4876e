import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { csvFormat } from '#messages/export/csvFormat.ts'
import { writeExport } from '#messages/export/exampleExport.ts'
import { jsonFormat } from '#messages/export/jsonFormat.ts'
import { markdownFormat } from '#messages/export/markdownFormat.ts'
import { parseCsv } from '#messages/export/parseCsv.ts'

import { parseRow } from './HostileFeed.tsx'
import { hostileMessages } from './messages.ts'

// Which hosts the deployment trusts is written in its page: here, none.
beforeAll(() => vi.stubGlobal('document', { querySelector: () => null }))
afterAll(() => vi.unstubAllGlobals())

const messages = hostileMessages().flatMap(({ message }) => parseRow(message) ?? [])

test('JSON of hostile messages is JSON, and has them all', () => {
  const { messages: read } = JSON.parse(writeExport(jsonFormat, messages)) as { messages: unknown[] }
  expect(read).toHaveLength(messages.length)
})

test('CSV of hostile messages is a table without formulas', () => {
  const rows = parseCsv(writeExport(csvFormat, messages).slice(1))
  expect(new Set(rows.slice(5).map(({ length }) => length))).toEqual(new Set([13]))
  expect(rows).toHaveLength(messages.length + 5)
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

test('Markdown of hostile messages has no HTML in it, no foreign picture, and no link but harmless ones', () => {
  const written = writeExport(markdownFormat, messages)
  const lines: string[] = []
  let fence: string | undefined
  for (const line of written.split('\n')) {
    const bare = line.replace(/^(?:> ?)+/, '')
    const [mark] = /^`{3,}/.exec(bare) ?? []
    if (fence === undefined && mark !== undefined) fence = mark
    else if (fence === undefined) lines.push(bare)
    else if (bare === fence) fence = undefined
  }
  expect(fence).toBeUndefined()
  const text = lines.join('\n').replaceAll(/(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)/g, '')
  const links = Array.from(text.matchAll(/(?<!\\)\]\(<([^>]*)>\)/g), ([, href = '']) => href)
  expect(links.length).toBeGreaterThan(300)
  expect(links.filter((href) => !/^(?:https?:\/\/|mailto:|tel:)/.test(href))).toEqual([])
  expect(text.replaceAll(/\]\(<[^>]*>\)/g, '')).not.toContain('<')
  expect(text).not.toMatch(/(?<!\\)!\[/)
})
