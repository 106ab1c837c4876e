import katex, { type KatexOptions } from 'katex'

import { type Json, readList, readRecord, readText } from '#rocketchat/lenient.ts'

/** An element of MathML, with nothing in it that could load, link or style. */
export interface MathElement {
  tag: string
  attributes: Readonly<Record<string, string>>
  children: readonly (MathElement | string)[]
}

/** A formula as MathML; undefined where it is none, or more than anybody would read. */
export function mathTree(tex: string, { isBlock }: { isBlock: boolean }): MathElement | undefined {
  if (tex.length > MOST_CHARACTERS) return undefined
  try {
    const root = renderToDomTree(tex, {
      output: 'mathml',
      displayMode: isBlock,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 300,
      maxSize: 20,
    })
    const math = readList(readRecord(root)?.['children'])[0]
    const tree = readElement(readRecord(math) ?? {}, { left: MOST_NODES }, 0)
    return tree.tag === 'math' ? tree : undefined
  } catch {
    return undefined
  }
}

/** The elements without a document. Not in the types, for extensions of KaTeX need it and nobody else. */
function renderToDomTree(tex: string, options: KatexOptions): unknown {
  const render: unknown = Reflect.get(katex, '__renderToDomTree')
  return typeof render === 'function' ? render(tex, options) : undefined
}

const MOST_CHARACTERS = 5_000
const MOST_NODES = 5_000
const MOST_DEPTH = 100

function readElement(node: Json, budget: { left: number }, depth: number): MathElement {
  budget.left -= 1
  if (budget.left < 0 || depth > MOST_DEPTH) throw new RangeError('More than anybody would read')
  const tag = readText(node['type']) ?? ''
  return {
    tag: TAGS.has(tag) ? tag : 'mrow',
    attributes: Object.fromEntries(
      Object.entries(readRecord(node['attributes']) ?? {}).flatMap(([name, value]) =>
        ATTRIBUTES.has(name) && typeof value === 'string' ? [[name, value]] : [],
      ),
    ),
    children: readList(node['children']).map((child) => readChild(child, budget, depth + 1)),
  }
}

/** KaTeX has elements, fragments, texts, and spaces that are either. */
function readChild(child: unknown, budget: { left: number }, depth: number): MathElement | string {
  const node = readRecord(child) ?? {}
  if (typeof node['text'] === 'string') return node['text']
  // What has no type of its own, such as `cos` and the space after it, only holds others together.
  if (node['type'] !== undefined || node['children'] !== undefined) return readElement(node, budget, depth)
  const { character, width } = node
  return typeof character === 'string'
    ? { tag: 'mtext', attributes: {}, children: [character] }
    : { tag: 'mspace', attributes: { width: `${Number(width) || 0}em` }, children: [] }
}

const TAGS: ReadonlySet<string> = new Set(
  `math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose merror
  msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd`.split(/\s+/),
)

const ATTRIBUTES: ReadonlySet<string> = new Set(
  `accent accentunder columnalign columnlines columnspacing depth display displaystyle encoding fence form height
  largeop linethickness lspace mathbackground mathcolor mathvariant maxsize minsize movablelimits notation rowlines
  rowspacing rspace scriptlevel separator stretchy symmetric voffset width`.split(/\s+/),
)
