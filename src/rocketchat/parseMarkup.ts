import { type Json, readList, readNumber, readRecord, readText } from './lenient.ts'
import type { Block, Inline, TableCell } from './Markup.ts'
import { nodeText } from './nodeText.ts'
import { pictureHref, safeHref } from './safeHref.ts'

/** Deeper than anybody writes, shallower than a stack: what is nested further becomes its text. */
const MAX_DEPTH = 40

/** More than a message has; so many elements would keep the page from doing anything else. */
const MAX_NODES = 10_000

/** Text that a node came from, where it says so by offsets. */
interface Source {
  text: string
  depth: number
  count: { nodes: number; spoilersInLinks: number }
  /** Inside a link nothing else leads anywhere. */
  isInLink?: boolean
}

class TooManyNodesError extends Error {}

/** A message's `md`, made from `text`; undefined when none can be shown, so that the text itself has to be. */
export function parseMarkup(md: unknown, text = ''): readonly Block[] | undefined {
  if (!Array.isArray(md) || md.length === 0) return undefined
  try {
    return parseBlocks(md, { text, depth: 0, count: { nodes: 0, spoilersInLinks: 0 } })
  } catch (error) {
    if (error instanceof TooManyNodesError) return undefined
    throw error
  }
}

function countNode({ count }: Source): void {
  count.nodes += 1
  if (count.nodes > MAX_NODES) throw new TooManyNodesError()
}

function parseBlocks(nodes: unknown, source: Source): Block[] {
  return readList(nodes).flatMap((value) => {
    const node = readRecord(value)
    if (node === undefined)
      return typeof value === 'string' ? [paragraph([{ kind: 'text', text: value }])] : []
    return parseBlock(node, source) ?? []
  })
}

function parseBlock(node: Json, source: Source): Block | undefined {
  countNode(source)
  if (source.depth >= MAX_DEPTH) return { kind: 'unknown', text: sourceText(node, source) }
  const inner = { ...source, depth: source.depth + 1 }
  const { type, value } = node
  switch (type) {
    case 'PARAGRAPH': {
      const children = parseInlines(value, inner)
      // Nothing is left of a quote's invisible link.
      return children.length === 0 && readList(value).length > 0 ? undefined : paragraph(children)
    }
    case 'BIG_EMOJI':
      return { kind: 'bigEmoji', children: parseInlines(value, inner) }
    case 'HEADING':
      return { kind: 'heading', level: headingLevel(node['level']), children: parseInlines(value, inner) }
    case 'CODE':
      return { kind: 'code', language: codeLanguage(node['language']), text: nodeText(node) }
    case 'QUOTE':
    case 'BLOCKQUOTE':
      return { kind: 'quote', children: parseBlocks(value, inner) }
    case 'SPOILER_BLOCK':
      return { kind: 'spoiler', children: parseBlocks(value, inner) }
    case 'ORDERED_LIST':
    case 'UNORDERED_LIST':
      return { kind: 'list', isOrdered: type === 'ORDERED_LIST', items: parseItems(value, inner) }
    case 'TASKS':
      return { kind: 'tasks', items: parseTasks(value, inner) }
    case 'TABLE':
      return parseTable(node, inner)
    case 'HORIZONTAL_RULE':
      return { kind: 'rule' }
    case 'LINE_BREAK':
      return { kind: 'lineBreak' }
    case 'KATEX':
      return { kind: 'math', text: nodeText(node) }
    default: {
      const inlines = parseInline(node, source)
      const isUnknown = inlines.some(({ kind }) => kind === 'unknown')
      return isUnknown ? { kind: 'unknown', text: sourceText(node, source) } : paragraph(inlines)
    }
  }
}

function paragraph(children: readonly Inline[]): Block {
  return { kind: 'paragraph', children }
}

function parseInlines(nodes: unknown, source: Source): Inline[] {
  // A link's label is one node or several.
  const list = Array.isArray(nodes) ? nodes : [nodes]
  return list.flatMap((value: unknown) => {
    if (typeof value === 'string') return [{ kind: 'text', text: value } as const]
    const node = readRecord(value)
    return node === undefined ? [] : parseInline(node, source)
  })
}

const WRAPPERS = new Map([
  ['BOLD', 'bold'],
  ['ITALIC', 'italic'],
  ['STRIKE', 'strike'],
] as const)

function parseInline(node: Json, source: Source): readonly Inline[] {
  countNode(source)
  if (source.depth >= MAX_DEPTH) return [{ kind: 'text', text: sourceText(node, source) }]
  const inner = { ...source, depth: source.depth + 1 }
  const { type, value } = node
  switch (type) {
    case 'PLAIN_TEXT':
      return [{ kind: 'text', text: nodeText(node) }]
    case 'SPOILER':
      if (source.isInLink === true) {
        source.count.spoilersInLinks += 1
        return parseInlines(value, inner)
      }
      return [{ kind: 'spoiler', children: parseInlines(value, inner) }]
    case 'BOLD':
    case 'ITALIC':
    case 'STRIKE':
      return [{ kind: WRAPPERS.get(type) ?? 'bold', children: parseInlines(value, inner) }]
    case 'INLINE_CODE':
      return [{ kind: 'code', text: nodeText(node) }]
    case 'LINK':
      return parseLink(node, inner)
    case 'IMAGE':
      return parseImage(node, source)
    case 'MENTION_USER':
    case 'MENTION_CHANNEL':
      if (source.isInLink === true && type === 'MENTION_CHANNEL') {
        return [{ kind: 'text', text: `#${nodeText(node)}` }]
      }
      return [{ kind: type === 'MENTION_USER' ? 'mentionUser' : 'mentionChannel', name: nodeText(node) }]
    case 'EMOJI':
      return parseEmoji(node)
    case 'COLOR':
      return parseColor(node, source)
    case 'INLINE_KATEX':
      return [{ kind: 'math', text: nodeText(node) }]
    case 'TIMESTAMP':
      return parseTimestamp(node, source)
    case 'LINE_BREAK':
      return [{ kind: 'text', text: '\n' }]
    // Blocks where inlines belong: show what is in them.
    case 'PARAGRAPH':
    case 'LIST_ITEM':
      return parseInlines(value, inner)
    default:
      return [{ kind: 'unknown', text: sourceText(node, source) }]
  }
}

function parseLink(node: Json, source: Source): readonly Inline[] {
  const { src, label } = readRecord(node['value']) ?? {}
  const address = nodeText(src)
  const text = nodeText(label)
  // A quote begins with a link to what it quotes whose label is one space; the quote itself is an attachment.
  if (text.trim() === '' && text !== '' && address !== '') return []
  const href = safeHref(address)
  const isLink = href !== undefined && source.isInLink !== true
  const inner = isLink ? { ...source, isInLink: true } : source
  const spoilersBefore = source.count.spoilersInLinks
  const children = text === '' ? [{ kind: 'text', text: address } as const] : parseInlines(label, inner)
  if (!isLink) return children
  const link: Inline = { kind: 'link', href, children }
  // A button cannot be in a link, a link can be behind a button.
  const isHidden = source.count.spoilersInLinks > spoilersBefore
  return isHidden ? [{ kind: 'spoiler', children: [link] }] : [link]
}

function parseImage(node: Json, { isInLink }: Source): readonly Inline[] {
  const { src, label } = readRecord(node['value']) ?? {}
  const address = pictureHref(nodeText(src))
  const text = nodeText(label)
  if (address !== undefined && isInLink !== true) return [{ kind: 'image', src: address, label: text }]
  return [{ kind: 'text', text: text === '' ? nodeText(src) : text }]
}

/** Either `{unicode}` without a value, or `{value, shortCode}`. */
function parseEmoji(node: Json): readonly Inline[] {
  const unicode = readText(node['unicode'])
  const shortCode = readText(node['shortCode'])
  const text = nodeText(node)
  if (unicode === undefined && shortCode === undefined) return [{ kind: 'text', text }]
  return [{ kind: 'emoji', unicode, shortCode }]
}

function parseColor(node: Json, source: Source): readonly Inline[] {
  const { r, g, b, a } = readRecord(node['value']) ?? {}
  const [red, green, blue] = [readNumber(r), readNumber(g), readNumber(b)]
  if (red === undefined || green === undefined || blue === undefined) {
    return [{ kind: 'unknown', text: sourceText(node, source) }]
  }
  return [{ kind: 'color', red, green, blue, alpha: readNumber(a) ?? 255 }]
}

function parseTimestamp(node: Json, source: Source): readonly Inline[] {
  const { timestamp, format } = readRecord(node['value']) ?? {}
  const seconds = Number(timestamp ?? Number.NaN)
  // What Date cannot hold, Intl refuses to format.
  const at = new Date(seconds * 1000).getTime()
  if (Number.isNaN(at)) return [{ kind: 'unknown', text: sourceText(node, source) }]
  return [{ kind: 'timestamp', at, format: readText(format) ?? 't' }]
}

function parseItems(value: unknown, source: Source) {
  return readList(value).flatMap((item) => {
    const node = readRecord(item)
    if (node === undefined) return []
    return [{ number: readNumber(node['number']), children: parseInlines(node['value'] ?? [], source) }]
  })
}

function parseTasks(value: unknown, source: Source) {
  return readList(value).flatMap((item) => {
    const node = readRecord(item)
    if (node === undefined) return []
    return [{ isDone: node['status'] === true, children: parseInlines(node['value'] ?? [], source) }]
  })
}

function parseTable(node: Json, source: Source): Block {
  const table = readRecord(node['value'])
  if (table === undefined) return { kind: 'unknown', text: sourceText(node, source) }
  return {
    kind: 'table',
    header: parseCells(table['header'], source),
    rows: readList(table['rows']).map((row) => parseCells(readRecord(row)?.['value'] ?? row, source)),
  }
}

function parseCells(value: unknown, source: Source): readonly TableCell[] {
  return readList(value).map((cell) => {
    countNode(source)
    const node = readRecord(cell)
    const align = node?.['align']
    return {
      align: align === 'left' || align === 'center' || align === 'right' ? align : undefined,
      children: parseInlines(node?.['value'] ?? [], source),
    }
  })
}

function headingLevel(value: unknown): 1 | 2 | 3 | 4 {
  return value === 1 || value === 2 || value === 3 ? value : 4
}

/** The parser writes `none` where the fence names no language. */
function codeLanguage(value: unknown): string | undefined {
  return value === 'none' ? undefined : readText(value)
}

/** What the node was made of: `fallback` is a node, or since parser 0.32 a pair of offsets into the message's text. */
function sourceText(node: Json, { text }: Source): string {
  const { fallback } = node
  const [start, end] = readList(fallback).map(readNumber)
  if (start !== undefined && end !== undefined) return text.slice(start, end)
  return nodeText(fallback) || nodeText(node)
}
