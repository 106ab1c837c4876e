// A 1080 x 6000 screenshot gets a tile that one can see and hit, and so does an 8000 x 900 panorama, which may have
// a row of its own but not one much lower than the others; the picture stays whole inside.
const MIN_RATIO = 0.45
const MAX_RATIO = 3.5
const LOWEST_ROW = 0.45

/** Until the picture itself says otherwise. */
const ASSUMED_RATIO = 4 / 3

/** Width by height of a tile that may be as wide as it likes. */
export function tileRatio(pictureRatio: number | undefined): number {
  const ratio = pictureRatio !== undefined && Number.isFinite(pictureRatio) ? pictureRatio : ASSUMED_RATIO
  return Math.max(MIN_RATIO, ratio)
}

/** How wide a tile may be for its height, in a window of some width. */
export function widestRatio({
  containerWidth,
  targetRowHeight,
}: {
  containerWidth: number
  targetRowHeight: number
}): number {
  return Math.max(MAX_RATIO, containerWidth / (targetRowHeight * LOWEST_ROW))
}
