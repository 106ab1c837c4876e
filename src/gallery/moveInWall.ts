import type { Wall } from './layOutWall.ts'
import { edgesOf, neighbourRow, rowOf, rowsBetween, type WallRow } from './wallRows.ts'

/** The position that a key leads to from another; undefined for keys that lead nowhere. */
export function moveInWall(
  wall: Wall,
  position: number,
  { key, pageHeight, isRightToLeft = false }: { key: string; pageHeight: number; isRightToLeft?: boolean },
): number | undefined {
  const row = rowOf(wall, position)
  if (row === undefined) return undefined
  const last = wall.total - 1
  const step = isRightToLeft ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, Math.max(0, position + step))
    case 'ArrowLeft':
      return Math.min(last, Math.max(0, position - step))
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowUp':
      return besides(wall, position, row, neighbourRow(wall, row, -1))
    case 'ArrowDown':
      return besides(wall, position, row, neighbourRow(wall, row, 1))
    case 'PageUp':
      return besides(wall, position, row, pageAway(wall, row, -pageHeight))
    case 'PageDown':
      return besides(wall, position, row, pageAway(wall, row, pageHeight))
    default:
      return undefined
  }
}

/** The row of pictures about a page above or below; the next one where there is none. */
function pageAway(wall: Wall, row: WallRow, by: number): WallRow | undefined {
  const y = row.top + by
  const there = rowsBetween(wall, y, y + 2 * wall.geometry.targetRowHeight).rows.find(
    ({ isHeading }) => !isHeading,
  )
  const isFurther = there !== undefined && (by > 0 ? there.start >= row.end : there.end <= row.start)
  return isFurther ? there : neighbourRow(wall, row, by > 0 ? 1 : -1)
}

/** The picture of another row that stands nearest above or below this one's middle. */
function besides(wall: Wall, position: number, row: WallRow, other: WallRow | undefined): number {
  if (other === undefined) return position
  const own = edgesOf(wall, row)[position - row.start]
  const middle = own === undefined ? 0 : own.left + own.right
  let nearest = other.start
  let distance = Infinity
  for (const [index, { left, right }] of edgesOf(wall, other).entries()) {
    const apart = Math.abs(left + right - middle)
    if (apart >= distance) continue
    nearest = other.start + index
    distance = apart
  }
  return nearest
}
