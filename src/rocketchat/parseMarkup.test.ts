import { parse } from '@rocket.chat/message-parser'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Block, Inline } from './Markup.ts'
import { parseMarkup } from './parseMarkup.ts'

const text = (value: string) => ({ type: 'PLAIN_TEXT', value })
const paragraph = (...value: unknown[]) => ({ type: 'PARAGRAPH', value })

const image = (src: string) => ({ type: 'IMAGE', value: { src: text(src), label: text('a cat') } })

function inlinesOf(...nodes: unknown[]): readonly Inline[] {
  const [block] = parseMarkup([paragraph(...nodes)]) ?? []
  return block?.kind === 'paragraph' ? block.children : []
}

function fromText(source: string): readonly Block[] {
  return parseMarkup(JSON.parse(JSON.stringify(parse(source))), source) ?? []
}

test('understands everything that the parser writes', () => {
  const source = [
    '# A *bold* heading',
    'Hello @ada and #general, see `code`, ~gone~, _soft_, <#ff8800> :smile: 😀',
    '> quoted *text*',
    '- one\n- two',
    '1. first\n2. second',
    '- [x] done\n- [ ] open',
    '```ts\nconst a = 1\n\nconst b = 2\n```',
    '| Left | Right |\n| :-- | --: |\n| a | b |',
    '---',
    'Write to ada@example.com, call +4912345678, or look at https://example.com/a?b=c',
  ].join('\n\n')
  const blocks = fromText(source)

  expect(JSON.stringify(blocks)).not.toContain('"unknown"')
  const kinds = blocks.map(({ kind }) => kind)
  expect(kinds).toEqual(
    expect.arrayContaining(['heading', 'paragraph', 'quote', 'list', 'tasks', 'code', 'table']),
  )
  expect(blocks).toContainEqual({ kind: 'code', language: 'ts', text: 'const a = 1\n\nconst b = 2' })
  const table = blocks.find((block) => block.kind === 'table')
  expect(table?.header.map(({ align }) => align)).toEqual(['left', 'right'])
  expect(table?.rows).toEqual([
    [
      { align: 'left', children: [{ kind: 'text', text: 'a' }] },
      { align: 'right', children: [{ kind: 'text', text: 'b' }] },
    ],
  ])
})

test('big emoji are those that stand alone, with and without a short code', () => {
  expect(fromText(':smile: 😀')).toEqual([
    {
      kind: 'bigEmoji',
      children: [
        { kind: 'emoji', unicode: undefined, shortCode: 'smile' },
        { kind: 'emoji', unicode: '😀', shortCode: undefined },
      ],
    },
  ])
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '/relative',
])('a link to %j keeps its words and loses its address', (src) => {
  expect(inlinesOf({ type: 'LINK', value: { src: text(src), label: [text('here')] } })).toEqual([
    { kind: 'text', text: 'here' },
  ])
})

test('a picture from an address that is none becomes its label', () => {
  expect(inlinesOf(image('data:image/svg+xml,<svg/>'))).toEqual([{ kind: 'text', text: 'a cat' }])
  expect(inlinesOf(image('https://cats.example/1.png'))).toEqual([
    { kind: 'image', src: 'https://cats.example/1.png', label: 'a cat' },
  ])
})

test('a bare host is a link over https, and a label of one node is as good as a list', () => {
  const link = (src: string, label: unknown) => ({ type: 'LINK', value: { src: text(src), label } })
  expect(inlinesOf(link('//www.example.com', text('www.example.com')))).toEqual([
    { kind: 'link', href: 'https://www.example.com/', children: [{ kind: 'text', text: 'www.example.com' }] },
  ])
})

test('the link with a blank label that a quote leaves is gone, and so is its paragraph', () => {
  const quoted = {
    type: 'LINK',
    value: { src: text('https://c.example/group/x?msg=m1'), label: [text(' ')] },
  }
  expect(parseMarkup([paragraph(quoted), paragraph(text('Yes.'))])).toEqual([
    { kind: 'paragraph', children: [{ kind: 'text', text: 'Yes.' }] },
  ])
  expect(fromText('[ ](https://c.example/group/x?msg=m1) Yes.')).toHaveLength(1)
})

test('what is not known shows what it was written as, by node or by offsets', () => {
  const range = { type: 'HOLOGRAM', value: { shape: 'cube' }, fallback: [6, 11] }
  const node = { type: 'HOLOGRAM', value: { shape: 'cube' }, fallback: text('(cube)') }
  const bare = { type: 'HOLOGRAM', value: [text('a '), { type: 'BOLD', value: [text('cube')] }] }
  expect(parseMarkup([range, node, bare], 'Hello world')).toEqual([
    { kind: 'unknown', text: 'world' },
    { kind: 'unknown', text: '(cube)' },
    { kind: 'unknown', text: 'a cube' },
  ])
  expect(inlinesOf({ type: 'HOLOGRAM', fallback: text('(cube)') })).toEqual([
    { kind: 'unknown', text: '(cube)' },
  ])
})

test('a heading with plain text and a timestamp with a node to fall back on, as older parsers wrote them', () => {
  const timestamp = {
    type: 'TIMESTAMP',
    value: { timestamp: '1700000000', format: 'f' },
    fallback: text('<t:…>'),
  }
  expect(parseMarkup([{ type: 'HEADING', level: 2, value: [text('Old')] }, paragraph(timestamp)])).toEqual([
    { kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Old' }] },
    { kind: 'paragraph', children: [{ kind: 'timestamp', at: 1_700_000_000_000, format: 'f' }] },
  ])
  expect(inlinesOf({ ...timestamp, value: { timestamp: '9e99', format: 'f' } })).toEqual([
    { kind: 'unknown', text: '<t:…>' },
  ])
})

test('quotes in quotes a thousand deep keep their text', () => {
  let node: unknown = paragraph(text('bottom'))
  for (let depth = 0; depth < 1000; depth += 1) node = { type: 'QUOTE', value: [node] }
  expect(JSON.stringify(parseMarkup([node]))).toContain('bottom')

  let inline: unknown = text('bottom')
  for (let depth = 0; depth < 1000; depth += 1)
    inline = { type: depth % 2 ? 'BOLD' : 'ITALIC', value: [inline] }
  expect(JSON.stringify(inlinesOf(inline))).toContain('bottom')

  let link: unknown = text('bottom')
  for (let depth = 0; depth < 100_000; depth += 1)
    link = { type: 'LINK', value: { src: text('https://x.example'), label: [link] } }
  expect(inlinesOf(link)).toHaveLength(1)
})

test('no md is no markup', () => {
  for (const md of [undefined, null, [], {}, 'text']) expect(parseMarkup(md)).toBeUndefined()
})

const types = fc.constantFrom(
  ...'PARAGRAPH HEADING CODE QUOTE SPOILER_BLOCK UNORDERED_LIST ORDERED_LIST LIST_ITEM TASKS TABLE KATEX'.split(
    ' ',
  ),
  ...'BIG_EMOJI PLAIN_TEXT BOLD LINK IMAGE MENTION_USER EMOJI COLOR TIMESTAMP LINE_BREAK INLINE_CODE'.split(
    ' ',
  ),
  '__proto__',
  'constructor',
)

const anything = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    fc.record(
      {
        type: types,
        value: fc.oneof(
          tie('node'),
          fc.array(tie('node'), { maxLength: 4 }),
          fc.dictionary(fc.string(), tie('node')),
        ),
        fallback: fc.jsonValue(),
        shortCode: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  ),
}))

test('never throws, whatever arrives', () => {
  fc.assert(
    fc.property(fc.array(anything.node), fc.string(), (md, source) => {
      expect(() => parseMarkup(md, source)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})

test('in a link nothing else leads anywhere, and what is hidden in it stays hidden', () => {
  const link = (src: string, ...label: unknown[]) => ({ type: 'LINK', value: { src: text(src), label } })
  const inner = [
    link('https://b.example', text('b')),
    image('https://c.example/c.png'),
    { type: 'MENTION_CHANNEL', value: text('press') },
  ]
  expect(inlinesOf(link('https://a.example', ...inner))).toEqual([
    {
      kind: 'link',
      href: 'https://a.example/',
      children: [
        { kind: 'text', text: 'b' },
        { kind: 'text', text: 'a cat' },
        { kind: 'text', text: '#press' },
      ],
    },
  ])
  const hidden = link('https://a.example', { type: 'SPOILER', value: [text('the green one')] })
  expect(inlinesOf(hidden)).toEqual([
    {
      kind: 'spoiler',
      children: [
        { kind: 'link', href: 'https://a.example/', children: [{ kind: 'text', text: 'the green one' }] },
      ],
    },
  ])
})

test('a message of more parts than anybody writes has no markup', () => {
  expect(parseMarkup([paragraph(...Array.from({ length: 20_000 }, () => text('x')))])).toBeUndefined()
})
