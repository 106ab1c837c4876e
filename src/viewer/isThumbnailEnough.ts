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

/** Small screens show no more pixels than the thumbnail has: megabytes wait until somebody zooms. */
export function isThumbnailEnough(
  { thumbnail, dimensions }: Slide,
  { isFailed, width, screen }: ThumbnailOnScreen,
): boolean {
  if (thumbnail === undefined || dimensions === undefined || isFailed) return false
  const likely = Math.min(BOX.width, (BOX.height * dimensions.width) / dimensions.height)
  return (width ?? likely) >= screen
}
