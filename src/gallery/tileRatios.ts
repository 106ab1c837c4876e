// A 1080 x 6000 screenshot gets a tile that one can see and hit, and so does an 8000 x 900 panorama, which may have
// a row of its own but not one much lower than the others; the picture stays whole inside.
const MIN_RATIO = 0.45
const MAX_RATIO = 3.5
const LOWEST_ROW = 0.45

/** Until the picture itself says otherwise. */
export const ASSUMED_RATIO = 4 / 3

/** Width by height of every tile, for the layout. */
export function tileRatios(
  pictureRatios: Float32Array,
  { containerWidth, targetRowHeight }: { containerWidth: number; targetRowHeight: number },
): Float32Array {
  const maxRatio = Math.max(MAX_RATIO, containerWidth / (targetRowHeight * LOWEST_ROW))
  const ratios = new Float32Array(pictureRatios.length)
  for (let index = 0; index < ratios.length; index += 1) {
    ratios[index] = Math.min(maxRatio, Math.max(MIN_RATIO, pictureRatios[index] ?? ASSUMED_RATIO))
  }
  return ratios
}
