import type { Size } from './zoom.ts'

const WIDE = 640
const MARGIN = 80

/** What a whole picture fits into: wide stages keep a margin for the buttons at the sides. */
export function roomOn(stage: Size): Size {
  return stage.width < WIDE ? stage : { width: stage.width - 2 * MARGIN, height: stage.height }
}
