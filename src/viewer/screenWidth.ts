import type { Size } from './zoom.ts'

// Browsers draw no canvas larger than this everywhere.
const MAX_SIDE = 8192
const STEP = 64

/** Device pixels across that a picture takes on screen: rounded up, so that a few px more or less change nothing. */
export function screenWidth(fitted: Size, pixelRatio: number): number {
  const wanted = Math.ceil((fitted.width * pixelRatio) / STEP) * STEP
  const tallest = fitted.height > 0 ? (MAX_SIDE * fitted.width) / fitted.height : MAX_SIDE
  return Math.max(1, Math.floor(Math.min(wanted, tallest, MAX_SIDE)))
}
