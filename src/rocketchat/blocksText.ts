import { readList, readRecord, readText } from './lenient.ts'

const MAX_PARTS = 1_000

/** The words of an app's message, which consists of blocks with texts in them and often has no text of its own. */
export function blocksText(blocks: unknown): string {
  const words: string[] = []
  const todo: unknown[] = readList(blocks).slice(0, MAX_PARTS).toReversed()
  for (let count = 0; todo.length > 0 && count < MAX_PARTS; count += 1) {
    const part = todo.pop()
    const text = readText(part)
    if (text !== undefined) words.push(text)
    const { text: inner, title, label, fields, elements, accessory } = readRecord(part) ?? {}
    const below = [title, label, inner, ...readList(fields), ...readList(elements), accessory]
    todo.push(...below.filter((one) => one !== undefined).toReversed())
  }
  return words.join('\n')
}
