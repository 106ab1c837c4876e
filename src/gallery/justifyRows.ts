export interface RowGeometry {
  containerWidth: number
  targetRowHeight: number
  gap: number
}

export interface JustifiedRow {
  /** Indices of the row's first picture and of the one after its last. */
  start: number
  end: number
  height: number
}

// A ragged row that almost fills the width looks like a mistake, so it fills it.
const ALMOST_FULL = 1.12

/**
 * Rows of `ratios[start..end)` that fill the container's width exactly, each near the target height.
 *
 * Greedy, and looking one picture ahead: what follows a full row never changes it, so loading more does not
 * move what is on screen. The last row is whatever is left; it takes the height of the row above.
 */
export function justifyRows(
  ratios: Float32Array,
  { start, end }: { start: number; end: number },
  geometry: RowGeometry,
): JustifiedRow[] {
  const rows: JustifiedRow[] = []
  let rowStart = start
  let sum = 0
  for (let index = start; index < end; index += 1) {
    const ratio = ratios[index] ?? 1
    if (isFullerWithout(sum, ratio, index - rowStart, geometry)) {
      rows.push({ start: rowStart, end: index, height: heightOf(sum, index - rowStart, geometry) })
      rowStart = index
      sum = 0
    }
    sum += ratio
    const height = heightOf(sum, index + 1 - rowStart, geometry)
    if (height > geometry.targetRowHeight) continue
    rows.push({ start: rowStart, end: index + 1, height })
    rowStart = index + 1
    sum = 0
  }
  if (rowStart < end) {
    const height = raggedHeight(sum, end - rowStart, rows.at(-1)?.height, geometry)
    rows.push({ start: rowStart, end, height })
  }
  return rows
}

/** The same from the end upwards, for what is loaded above: here the first row is what is left. */
export function justifyRowsBackward(
  ratios: Float32Array,
  { start, end }: { start: number; end: number },
  geometry: RowGeometry,
): JustifiedRow[] {
  const reversed = ratios.slice(start, end).toReversed()
  return justifyRows(reversed, { start: 0, end: end - start }, geometry)
    .map((row) => ({ start: end - row.end, end: end - row.start, height: row.height }))
    .toReversed()
}

/** Whether the row is nearer to the target height without the next picture than with it. */
function isFullerWithout(sum: number, ratio: number, count: number, geometry: RowGeometry): boolean {
  if (count === 0) return false
  const { targetRowHeight } = geometry
  const without = heightOf(sum, count, geometry)
  const withNext = heightOf(sum + ratio, count + 1, geometry)
  return (
    withNext < targetRowHeight && Math.abs(without - targetRowHeight) < Math.abs(withNext - targetRowHeight)
  )
}

function heightOf(ratioSum: number, count: number, { containerWidth, gap }: RowGeometry): number {
  return Math.max(1, containerWidth - gap * (count - 1)) / ratioSum
}

function raggedHeight(
  ratioSum: number,
  count: number,
  above: number | undefined,
  geometry: RowGeometry,
): number {
  const full = heightOf(ratioSum, count, geometry)
  const height = above ?? geometry.targetRowHeight
  return full <= height * ALMOST_FULL ? full : height
}
