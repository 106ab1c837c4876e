import { common, createLowlight } from 'lowlight'

/** A piece of code of one colour; joined again the pieces are the code. */
export interface CodeToken {
  text: string
  kind: CodeKind | undefined
}

export type CodeKind =
  | 'added'
  | 'comment'
  | 'function'
  | 'keyword'
  | 'name'
  | 'number'
  | 'removed'
  | 'string'
  | 'type'

const lowlight = createLowlight(common)

/** Undefined where nobody knows the language. */
export function codeTokens(language: string, text: string): readonly CodeToken[] | undefined {
  if (!lowlight.registered(language.toLowerCase())) return undefined
  const tokens: CodeToken[] = []
  add(tokens, lowlight.highlight(language.toLowerCase(), text).children, undefined)
  return tokens
}

type Nodes = ReturnType<typeof lowlight.highlight>['children']

function add(tokens: CodeToken[], nodes: Nodes, kind: CodeKind | undefined): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      const last = tokens.at(-1)
      if (last !== undefined && last.kind === kind) last.text += node.value
      else tokens.push({ text: node.value, kind })
    } else if (node.type === 'element') {
      const { className } = node.properties
      const names = Array.isArray(className) ? className.map(String) : []
      // What a string has filled in is code again.
      const inner = names.includes('hljs-subst') ? undefined : kind
      add(tokens, node.children, names.map((name) => KINDS.get(name)).find(Boolean) ?? inner)
    }
  }
}

/** The classes of highlight.js, such as `hljs-title`. */
const KINDS: ReadonlyMap<string, CodeKind> = new Map(
  (
    [
      ['added', 'addition'],
      ['comment', 'comment quote doctag meta'],
      ['function', 'title section selector-id'],
      ['keyword', 'keyword operator selector-tag selector-pseudo tag'],
      ['name', 'attr attribute name variable template-variable selector-class property params symbol bullet'],
      ['number', 'number literal'],
      ['removed', 'deletion'],
      ['string', 'string regexp char link code formula'],
      ['type', 'type built_in class'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [`hljs-${name}`, kind] as const)),
)
