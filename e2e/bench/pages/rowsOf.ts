import type { Picture } from './pictures.ts'

export const ROW_HEIGHT = 240
export const GAP = 6

export interface Row {
  start: number
  end: number
  height: number
}

/** Justified rows for the lists that have no layout of their own. */
export function rowsOf(pictures: readonly Picture[], width: number): Row[] {
  const rows: Row[] = []
  let start = 0
  let sum = 0
  for (const [index, picture] of pictures.entries()) {
    sum += picture.width / picture.height
    const height = (width - GAP * (index - start)) / sum
    if (height > ROW_HEIGHT && index < pictures.length - 1) continue
    rows.push({ start, end: index + 1, height: Math.min(height, ROW_HEIGHT) })
    start = index + 1
    sum = 0
  }
  return rows
}
