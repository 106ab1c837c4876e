import { addRow, endOfRows, type RowTable } from './RowTable.ts'

export interface RowGeometry {
  containerWidth: number
  targetRowHeight: number
  gap: number
}

interface JustifyOptions {
  end: number
  /** No picture will follow: a ragged row that almost fills the width may as well fill it. */
  isClosed: boolean
}

// A ragged row that almost fills the width looks like a mistake, so it fills it.
const ALMOST_FULL = 1.12

/**
 * Adds rows of the next pictures, up to `end`, that fill the container's width exactly, each near the target height.
 *
 * Greedy, and looking one picture ahead: what follows a full row never changes it, so loading more does not
 * move what is on screen. The last row is whatever is left; it takes the height of the row before it. Tells whether
 * that does not fill the width: more pictures may still join it.
 */
export function justifyRows(
  ratios: Float32Array,
  { end, isClosed }: JustifyOptions,
  { containerWidth, targetRowHeight, gap }: RowGeometry,
  rows: RowTable,
): boolean {
  // Every step of a resize takes all pictures of the wall through here, so rows are written in place.
  const { starts, heights } = rows
  let { count } = rows
  let lastHeight = targetRowHeight
  let sum = 0
  // Room for the pictures of the row and one more, gaps aside.
  let width = containerWidth
  for (let index = endOfRows(rows); index < end; index += 1) {
    const ratio = ratios[index] ?? 1
    const sumWith = sum + ratio
    // Lower than the target as soon as the pictures need more than the width at the target height.
    if (width > sumWith * targetRowHeight) {
      sum = sumWith
      width -= gap
      continue
    }
    const heightWith = Math.max(1, width) / sumWith
    const heightWithout = Math.max(1, width + gap) / sum
    if (sum > 0 && heightWithout - targetRowHeight < targetRowHeight - heightWith) {
      lastHeight = heightWithout
      starts[count + 1] = index
      sum = ratio
      width = containerWidth - gap
    } else {
      lastHeight = heightWith
      starts[count + 1] = index + 1
      sum = 0
      width = containerWidth
    }
    heights[count] = lastHeight
    count += 1
  }
  rows.count = count
  if (sum === 0) return false
  const widthWithout = Math.max(1, width + gap)
  const full = widthWithout / sum
  // One picture may be a row of its own.
  if (widthWithout <= sum * targetRowHeight) {
    addRow(rows, end, full)
    return false
  }
  const closed = full <= lastHeight * ALMOST_FULL ? full : lastHeight
  // While more may come the row must not look like a full one, which would never move.
  addRow(rows, end, isClosed ? closed : targetRowHeight)
  return true
}
