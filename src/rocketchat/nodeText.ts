import { readRecord } from './lenient.ts'

/** Nobody writes as many nodes; a list that contains itself a thousand times over would. */
const MAX_NODES = 20_000

/** All text below a node of whatever kind, in order. Walks a list instead of calling itself: nesting has no end. */
export function nodeText(root: unknown): string {
  let text = ''
  let count = 0
  const todo: unknown[] = [root]
  while (todo.length > 0 && count < MAX_NODES) {
    count += 1
    const node = todo.pop()
    if (typeof node === 'string') text += node
    else if (Array.isArray(node)) todo.push(...node.slice(0, MAX_NODES).toReversed())
    else todo.push(...childrenOf(node).toReversed())
  }
  return text.toWellFormed()
}

function childrenOf(value: unknown): readonly unknown[] {
  const node = readRecord(value)
  if (node === undefined) return []
  const inner = readRecord(node['value'])
  if (node['type'] === 'CODE' && Array.isArray(node['value'])) {
    return node['value'].flatMap((line: unknown, index) => (index === 0 ? [line] : ['\n', line]))
  }
  // Links and images keep their text in a label, tables theirs in cells.
  if (inner !== undefined && inner['type'] === undefined) {
    return [inner['label'] ?? inner['src'], inner['header'], inner['rows']]
  }
  return [node['value'] ?? node['unicode'] ?? shortCodeOf(node['shortCode'])]
}

function shortCodeOf(value: unknown): string | undefined {
  return typeof value === 'string' ? `:${value}:` : undefined
}
