import type { RowGeometry } from './justifyRows.ts'
import { addRow, endOfRows, type RowTable } from './RowTable.ts'

// A single row between full ones may be this much higher to fill the width.
const MAX_STRETCH = 1.5

/** Rows up to others that never move: as even as they can be, so that no ragged one is left in the middle of a day. */
export function balanceRows(
  ratios: Float32Array,
  end: number,
  { containerWidth, targetRowHeight, gap }: RowGeometry,
  rows: RowTable,
): void {
  const start = endOfRows(rows)
  let ratioSum = 0
  for (let index = start; index < end; index += 1) ratioSum += ratios[index] ?? 1
  const width = ratioSum * targetRowHeight + gap * (end - start)
  const rowsWanted = Math.min(end - start, Math.max(1, Math.round(width / (containerWidth + gap))))

  let index = start
  let before = 0
  for (let row = 1; row <= rowsWanted; row += 1) {
    const share = (ratioSum * row) / rowsWanted
    // Every row to come needs a picture of its own.
    const lastEnd = end - (rowsWanted - row)
    const rowStart = index
    let sum = 0
    while (index < lastEnd) {
      const ratio = ratios[index] ?? 1
      const isPastShare = before + sum + ratio / 2 > share
      if (index > rowStart && isPastShare && row < rowsWanted) break
      sum += ratio
      index += 1
    }
    before += sum
    const full = Math.max(1, containerWidth - gap * (index - rowStart - 1)) / sum
    addRow(rows, index, full > targetRowHeight * MAX_STRETCH ? targetRowHeight : full)
  }
}
