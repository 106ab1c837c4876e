export interface RowGeometry {
  containerWidth: number
  targetRowHeight: number
  gap: number
}

/** Rows in the order of their pictures: how many pictures each has, and how high it is. */
export interface JustifiedRows {
  counts: number[]
  heights: number[]
  /** Whether the row that was cut last does not fill the width: more pictures may still join it. */
  isRagged: boolean
}

interface JustifyOptions {
  start: number
  end: number
  /** From the last picture upwards: then the first row is what is left over. */
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
 * move what is on screen. The last row is whatever is left; it takes the height of the row before it.
 */
export function justifyRows(
  ratios: Float32Array,
  { start, end, isBackward = false, isClosed = false }: JustifyOptions,
  { containerWidth, targetRowHeight, gap }: RowGeometry,
): JustifiedRows {
  const counts: number[] = []
  const heights: number[] = []
  const step = isBackward ? -1 : 1
  let index = isBackward ? end - 1 : start
  let count = 0
  let sum = 0
  for (let left = end - start; left > 0; left -= 1, index += step) {
    const ratio = ratios[index] ?? 1
    // Lower than the target as soon as the pictures need more than the width at the target height.
    if (widthFor(count + 1, containerWidth, gap) > (sum + ratio) * targetRowHeight) {
      count += 1
      sum += ratio
      continue
    }
    const heightWith = widthFor(count + 1, containerWidth, gap) / (sum + ratio)
    const height = widthFor(count, containerWidth, gap) / sum
    const isNearerWithout = count > 0 && height - targetRowHeight < targetRowHeight - heightWith
    counts.push(isNearerWithout ? count : count + 1)
    heights.push(isNearerWithout ? height : heightWith)
    count = 0
    sum = 0
    if (!isNearerWithout) continue
    if (containerWidth <= ratio * targetRowHeight) {
      counts.push(1)
      heights.push(containerWidth / ratio)
    } else {
      count = 1
      sum = ratio
    }
  }
  if (count > 0) {
    const full = widthFor(count, containerWidth, gap) / sum
    const height = heights.at(-1) ?? targetRowHeight
    counts.push(count)
    // While more may come the row must not look like a full one, which would never move.
    heights.push(isClosed ? (full <= height * ALMOST_FULL ? full : height) : targetRowHeight)
  }
  if (isBackward) {
    counts.reverse()
    heights.reverse()
  }
  return { counts, heights, isRagged: count > 0 }
}

function widthFor(count: number, containerWidth: number, gap: number): number {
  return Math.max(1, containerWidth - gap * (count - 1))
}
