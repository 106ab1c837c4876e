export interface RowGeometry {
  containerWidth: number
  targetRowHeight: number
  gap: number
}

/** Takes one row after the other: how many pictures it has, and how high it is. */
export type PushRow = (count: number, height: number) => void

interface JustifyOptions {
  start: number
  end: number
  /** From the last picture and row upwards: then the first row is what is left over. */
  isBackward?: boolean
  /** No picture will follow: a ragged row that almost fills the width may as well fill it. */
  isClosed?: boolean
}

// A ragged row that almost fills the width looks like a mistake, so it fills it.
const ALMOST_FULL = 1.12

/**
 * Rows of `ratios[start..end)` that fill the container's width exactly, each near the target height.
 *
 * Greedy, and looking one picture ahead: what follows a full row never changes it, so loading more does not
 * move what is on screen. The last row is whatever is left; it takes the height of the row before it. Tells whether
 * that does not fill the width: more pictures may still join it.
 */
export function justifyRows(
  ratios: Float32Array,
  { start, end, isBackward = false, isClosed = false }: JustifyOptions,
  { containerWidth, targetRowHeight, gap }: RowGeometry,
  push: PushRow,
): boolean {
  const step = isBackward ? -1 : 1
  let index = isBackward ? end - 1 : start
  let count = 0
  let sum = 0
  let lastHeight = targetRowHeight
  for (let left = end - start; left > 0; left -= 1, index += step) {
    const ratio = ratios[index] ?? 1
    const widthWith = widthFor(count + 1, containerWidth, gap)
    // Lower than the target as soon as the pictures need more than the width at the target height.
    if (widthWith > (sum + ratio) * targetRowHeight) {
      count += 1
      sum += ratio
      continue
    }
    const heightWith = widthWith / (sum + ratio)
    const height = widthFor(count, containerWidth, gap) / sum
    const isNearerWithout = count > 0 && height - targetRowHeight < targetRowHeight - heightWith
    lastHeight = isNearerWithout ? height : heightWith
    push(isNearerWithout ? count : count + 1, lastHeight)
    count = 0
    sum = 0
    if (!isNearerWithout) continue
    if (containerWidth <= ratio * targetRowHeight) {
      lastHeight = containerWidth / ratio
      push(1, lastHeight)
    } else {
      count = 1
      sum = ratio
    }
  }
  if (count === 0) return false
  const full = widthFor(count, containerWidth, gap) / sum
  // While more may come the row must not look like a full one, which would never move.
  const closed = full <= lastHeight * ALMOST_FULL ? full : lastHeight
  push(count, isClosed ? closed : targetRowHeight)
  return true
}

function widthFor(count: number, containerWidth: number, gap: number): number {
  return Math.max(1, containerWidth - gap * (count - 1))
}
