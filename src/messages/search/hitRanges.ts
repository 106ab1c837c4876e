/** Text is one run as long as it stays within one of these: a hit may be half bold, but not of two paragraphs. */
const BLOCKS = 'p, li, td, th, pre, blockquote, figcaption, h1, h2, h3, h4, h5, h6, button, div'

/** Where the words stand in the text below an element. Nothing in the page changes for it. */
export function hitRanges(root: Element, words: RegExp): readonly Range[] {
  const ranges: Range[] = []
  for (const nodes of textRuns(root)) {
    const text = nodes.map(({ data }) => data).join('')
    for (const { index, 0: hit } of text.matchAll(words)) {
      const [start, end] = [placeIn(nodes, index), placeIn(nodes, index + hit.length, true)]
      if (start === undefined || end === undefined) continue
      const range = document.createRange()
      range.setStart(...start)
      range.setEnd(...end)
      ranges.push(range)
    }
  }
  return ranges
}

/** Any of the words, however they are written; undefined when there are none. */
export function wordsExpression(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined
  // The longest first, so that it is marked whole.
  const literals = words.toSorted((a, b) => b.length - a.length).map((word) => escaped(word))
  return new RegExp(literals.join('|'), 'gi')
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)
}

function textRuns(root: Element): readonly (readonly Text[])[] {
  const runs: Text[][] = []
  let block: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const home = node.parentElement?.closest(BLOCKS) ?? null
    const run = runs.at(-1)
    if (run === undefined || home !== block) runs.push([node])
    else run.push(node)
    block = home
  }
  return runs
}

/** The node and the place in it that lie so far into a run. */
function placeIn(nodes: readonly Text[], offset: number, isEnd = false): [Text, number] | undefined {
  let before = 0
  for (const node of nodes) {
    const within = offset - before
    if (within < node.length || (isEnd && within === node.length)) return [node, within]
    before += node.length
  }
  return undefined
}
