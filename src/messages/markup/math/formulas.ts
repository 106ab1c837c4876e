import type { mathTree } from './mathTree.ts'

let draw: typeof mathTree | undefined

/** What makes formulas of TeX, once its code is here. */
export function formulas(): typeof mathTree | undefined {
  return draw
}

export async function loadFormulas(): Promise<void> {
  draw ??= (await import('./mathTree.ts')).mathTree
}
