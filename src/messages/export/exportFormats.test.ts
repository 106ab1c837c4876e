import { createHash } from 'node:crypto'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import type { Message } from '#rocketchat/Message.ts'
import { parseMarkup } from '#rocketchat/parseMarkup.ts'

import { csvFormat } from './csvFormat.ts'
import { writeExport } from './exampleExport.ts'
import { exportFormats } from './exportFormats.ts'
import { htmlFormat } from './htmlFormat.ts'
import { HTML_STYLE, HTML_STYLE_HASH } from './htmlStyle.ts'
import { jsonFormat } from './jsonFormat.ts'
import { markdownFormat } from './markdownFormat.ts'
import { parseCsv } from './parseCsv.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'a', '＝') }),
)
const message = fc
  .record({ id: fc.uuid(), text, name: text, sentAt: fc.integer({ min: 0, max: 4e12 }) })
  .map(({ name, ...facts }) => exampleMessage({ ...facts, author: { id: 'a', username: 'ada', name } }))
const messages = fc.array(message, { maxLength: 8 })

test('JSON says what was said', () => {
  fc.assert(
    fc.property(messages, (given) => {
      const read = JSON.parse(writeExport(jsonFormat, given)) as {
        count: number
        messages: { id: string; text: string; sentAt: string; author: { name: string } }[]
      }
      expect(read.count).toBe(given.length)
      expect(read.messages.map(({ id, text: said }) => [id, said])).toEqual(
        given.map(({ id, text: said }) => [id, said]),
      )
      expect(read.messages.map(({ sentAt }) => Date.parse(sentAt))).toEqual(given.map(({ sentAt }) => sentAt))
      expect(read.messages.map(({ author }) => author.name)).toEqual(given.map(({ author }) => author.name))
    }),
  )
})

test('CSV says what was said, and no cell of it is a formula', () => {
  fc.assert(
    fc.property(messages, (given) => {
      const rows = parseCsv(writeExport(csvFormat, given).slice(1))
      const table = rows.slice(5)
      expect(rows[4]?.slice(0, 4)).toEqual(['Sent at', 'Author', 'User name', 'Text'])
      const bare = (cell = '') => cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, '')
      expect(table.map((cells) => [bare(cells[1]), bare(cells[3]), cells[12]])).toEqual(
        given.map(({ id, author, text: said }) => [author.name, said, id]),
      )
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
    }),
  )
})

const md = (value: unknown) => parseMarkup([{ type: 'PARAGRAPH', value }])

const told: readonly Message[] = [
  exampleMessage({
    id: 'one',
    text: 'Bring *one* picture',
    markup: md([
      { type: 'PLAIN_TEXT', value: 'Bring ' },
      { type: 'BOLD', value: [{ type: 'PLAIN_TEXT', value: 'one' }] },
      { type: 'PLAIN_TEXT', value: ' picture' },
    ]),
    isPinned: true,
    pinnedBy: 'ada.brandt',
    starredBy: ['jonah'],
    reactions: [{ emoji: ':thumbsup:', usernames: ['mei.tanaka'] }],
    attachments: [
      {
        kind: 'image',
        original: { id: 'f1', name: 'tent night.jpg' },
        thumbnail: undefined,
        foreignUrl: undefined,
        dimensions: undefined,
        preview: undefined,
        title: 'tent night.jpg',
        type: 'image/jpeg',
        size: 3_400_000,
        description: 'First night',
        descriptionMarkup: undefined,
        isCollapsed: false,
      },
      {
        kind: 'quote',
        authorName: 'Ada Brandt',
        text: 'Are we up?',
        markup: undefined,
        sentAt: undefined,
        messageId: 'zero',
        attachments: [],
      },
    ],
  }),
  exampleMessage({ id: 'two', systemType: 'room_changed_topic', text: 'Lookout 2' }),
]

test.each(exportFormats.map((format) => [format.name, format] as const))(
  '%s has the room, the filter, and everything of a message',
  (_name, format) => {
    const written = writeExport(format, told)
    const parts = [
      'Design wall',
      'are pinned',
      'Ada Brandt',
      'picture',
      'tent night.jpg',
      'First night',
      'Are we up?',
      'mei.tanaka',
      'group/design-wall?msg=one',
      'file-upload/f1/tent%20night.jpg',
      'changed the topic to “Lookout 2”',
    ]
    for (const part of parts) expect(written).toContain(part)
    expect(written).toMatch(/pinned/i)
    expect(written).toMatch(/starred/i)
  },
)

test('all messages of a page are within its body', () => {
  const written = writeExport(htmlFormat, told)
  expect(written.trimEnd().split('</main>')).toEqual([
    expect.stringContaining('Bring'),
    expect.stringMatching(/^\s*<\/body>\s*<\/html>$/),
  ])
})

test('pictures that come along stand in the page and in the notes', () => {
  const lookups = { pictureOf: () => 'pictures/tent night.jpg' }
  expect(writeExport(htmlFormat, told, lookups)).toContain('<img src="pictures/tent%20night.jpg"')
  expect(writeExport(markdownFormat, told, lookups)).toContain(
    '![tent night.jpg](<pictures/tent%20night.jpg>)',
  )
})

test('Markdown keeps what looks like markup as text, and markup as markup', () => {
  const written = writeExport(markdownFormat, [
    ...told,
    exampleMessage({ id: 'three', text: '# no *heading*\n1. <b>no list</b>\n[no](javascript:link)' }),
  ])
  expect(written).toContain('Bring **one** picture')
  expect(written).toContain(String.raw`\# no \*heading\*`)
  expect(written).toContain(String.raw`1\. &lt;b>no list&lt;/b>`)
  expect(written).toContain(String.raw`\[no\](javascript:link)`)
})

test('the page allows its own style as it stands there, and no other', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(writeExport(htmlFormat, [])) ?? []
  expect(style).toBe(HTML_STYLE)
  expect(HTML_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`)
  const [policy = ''] = /content="default-src[^"]*"/.exec(writeExport(htmlFormat, [])) ?? []
  expect(policy).toContain('default-src &#39;none&#39;')
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toContain('script-src')
})
