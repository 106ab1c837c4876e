import type { RoomImage } from '#rocketchat/RoomImage.ts'

// A 1080 x 6000 screenshot or an 8000 x 900 panorama gets a tile one can see and hit; the picture stays whole inside.
export const MIN_RATIO = 0.45
export const MAX_RATIO = 3.5
/** Until the picture itself says otherwise. */
export const ASSUMED_RATIO = 4 / 3

/** Width by height of every tile, for the layout. */
export function tileRatios(
  images: readonly Pick<RoomImage, 'id' | 'dimensions'>[],
  learnt: ReadonlyMap<string, number>,
): Float32Array {
  return Float32Array.from(images, ({ id, dimensions }) =>
    clamp(dimensions ? dimensions.width / dimensions.height : (learnt.get(id) ?? ASSUMED_RATIO)),
  )
}

function clamp(ratio: number): number {
  return Number.isFinite(ratio) ? Math.min(MAX_RATIO, Math.max(MIN_RATIO, ratio)) : ASSUMED_RATIO
}
