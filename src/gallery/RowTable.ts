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

/** Tops of some rows in whole px from the first of them, and where the last one ends. Rows of pictures end with a gap. */
export function stackRows(
  { starts, heights }: RowTable,
  { from, to, gap }: { from: number; to: number; gap: number },
): Int32Array {
  const tops = new Int32Array(to - from + 1)
  let top = 0
  for (let row = from; row < to; row += 1) {
    const isHeading = starts[row] === starts[row + 1]
    // `Math.round` takes as long for all rows as cutting them does.
    top += ((heights[row] ?? 0) + (isHeading ? 0 : gap) + 0.5) | 0
    tops[row - from + 1] = top
  }
  return tops
}
