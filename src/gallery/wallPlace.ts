import type { Wall } from './layOutWall.ts'
import { pieceOf, rowOf, rowsBetween } from './wallRows.ts'

/** A picture that is looked at, and how far its row is above the top of what is seen. */
export interface Eye {
  fileId: string
  offset: number
}

/** Where nothing is here yet: a place in the room, such as 7000.5. */
export interface EyeInGap {
  position: number
}

/**
 * What the eye holds on to between two heights of the wall: a picture in the middle of what is seen, for rows at its
 * edge may be the last of a page and still change.
 */
export function eyeBetween(wall: Wall, top: number, bottom: number): Eye | EyeInGap | undefined {
  const { rows, gaps } = rowsBetween(wall, top, bottom)
  const pictures = rows.filter(({ isHeading }) => !isHeading)
  const row = pictures[Math.floor((pictures.length - 1) / 2)]
  const image = row?.block.strip.images[row.block.rowStarts[row.row] ?? 0]
  if (row !== undefined && image !== undefined) return { fileId: image.id, offset: top - row.top }
  const [gap] = gaps
  if (gap === undefined) return undefined
  const part = (top - gap.top) / Math.max(1, gap.bottom - gap.top)
  return { position: gap.start + part * (gap.end - gap.start) }
}

/** How high on the wall the top of what is seen must be, so that the eye sees what it saw; undefined when that is gone. */
export function yOfEye(
  wall: Wall,
  positionOf: (fileId: string) => number | undefined,
  eye: Eye | EyeInGap,
): number | undefined {
  if ('position' in eye) return yOfPosition(wall, eye.position)
  const position = positionOf(eye.fileId)
  const row = position === undefined ? undefined : rowOf(wall, position)
  return row && row.top + eye.offset
}

/** The height of a picture's row, or the place kept for it. */
export function yOfPosition(wall: Wall, position: number): number | undefined {
  const index = Math.min(wall.total - 1, Math.max(0, Math.floor(position)))
  const row = rowOf(wall, index)
  if (row !== undefined) return row.top
  const gap = pieceOf(wall, index)
  return gap && gap.top + ((Math.min(position, wall.total) - gap.start) / gap.count) * gap.height
}
