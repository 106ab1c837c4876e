/** How high a page may get: browsers cut elements off at about 33 million device pixels, which a phone has three of to one of ours. */
const MAX_NATIVE_HEIGHT = 8_000_000

/** A wall that may be higher than any element, and the page that scrolls in its place. */
export interface ScrollSpace {
  contentHeight: number
  nativeHeight: number
}

export function scrollSpaceOf(contentHeight: number, maxNativeHeight = MAX_NATIVE_HEIGHT): ScrollSpace {
  return { contentHeight, nativeHeight: Math.min(contentHeight, maxNativeHeight) }
}

/** The height on the wall that a place of the scroll bar stands for. */
export function toContent(
  { contentHeight, nativeHeight }: ScrollSpace,
  y: number,
  viewHeight: number,
): number {
  // What is above the wall is never scaled.
  if (y <= 0 || contentHeight <= nativeHeight || nativeHeight <= viewHeight) return y
  return (y * (contentHeight - viewHeight)) / (nativeHeight - viewHeight)
}

/** The place of the scroll bar for a height on the wall. */
export function toNative(
  { contentHeight, nativeHeight }: ScrollSpace,
  y: number,
  viewHeight: number,
): number {
  // What is above the wall is never scaled.
  if (y <= 0 || contentHeight <= nativeHeight || nativeHeight <= viewHeight) return y
  return (y * (nativeHeight - viewHeight)) / (contentHeight - viewHeight)
}
