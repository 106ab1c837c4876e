/** Rows in the order in which they hang, each of the pictures that follow those of the one before. */
export interface RowTable {
  count: number
  /** First picture of each row, and the first of those that are in none yet. */
  starts: Int32Array
  heights: Float32Array
}

export function createRowTable(limit: number): RowTable {
  return { count: 0, starts: new Int32Array(limit + 1), heights: new Float32Array(limit) }
}

/** The first picture that is in no row yet. */
export function endOfRows({ starts, count }: RowTable): number {
  return starts[count] ?? 0
}

export function addRow(rows: RowTable, end: number, height: number): void {
  rows.heights[rows.count] = height
  rows.count += 1
  rows.starts[rows.count] = end
}

/** Their tops in whole px, and where the last one ends. Rows of pictures end with a gap. */
export function stackRows({ count, starts, heights }: RowTable, gap: number): Int32Array {
  const tops = new Int32Array(count + 1)
  let top = 0
  for (let row = 0; row < count; row += 1) {
    const isHeading = starts[row] === starts[row + 1]
    // `Math.round` would take as long as cutting the rows does.
    top += ((heights[row] ?? 0) + (isHeading ? 0 : gap) + 0.5) | 0
    tops[row + 1] = top
  }
  return tops
}
