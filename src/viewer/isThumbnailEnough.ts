import type { Slide } from './Slide.ts'

interface ThumbnailOnScreen {
  isFailed: boolean
  /** Of the thumbnail, once it is here. */
  width: number | undefined
  /** Device pixels across that the picture takes. */
  screen: number
}

// What Rocket.Chat's thumbnails fit into, unless an administrator says otherwise.
const BOX = { width: 480, height: 360 }

// Thumbnails stand still.
const MAY_MOVE = new Set(['image/gif', 'image/apng', 'image/webp', 'image/avif'])

/** Small screens show no more pixels than the thumbnail has: megabytes wait until somebody zooms. */
export function isThumbnailEnough(
  { thumbnail, dimensions, type }: Slide,
  { isFailed, width, screen }: ThumbnailOnScreen,
): boolean {
  if (thumbnail === undefined || dimensions === undefined || isFailed || MAY_MOVE.has(type)) return false
  const likely = Math.min(BOX.width, (BOX.height * dimensions.width) / dimensions.height)
  return (width ?? likely) >= screen
}
