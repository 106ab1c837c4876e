import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { Wall } from './layOutWall.ts'
import type { TileBox } from './TileBox.ts'
import { edgesOf, rowOf, rowsBetween, type WallRow } from './wallRows.ts'

/** A tile or a heading, and where on the wall. */
export interface Hanging {
  kind: 'tile' | 'heading'
  /** The picture, or the first one below the heading. */
  image: RoomImage
  position: number
  box: TileBox
  isVisible: boolean
  isNarrow: boolean
}

interface Window {
  top: number
  bottom: number
  overscan: number
  /** A position to hang in any case. */
  kept: number | undefined
}

/** All that hangs near the window, in the order of the pictures, which is the one that people and Tab go by. */
export function hangingsIn(wall: Wall, { top, bottom, overscan, kept }: Window): Hanging[] {
  const { rows } = rowsBetween(wall, top - overscan, bottom + overscan)
  const hangings = rows.flatMap((row) => {
    const isVisible = row.bottom > top && row.top < bottom
    return row.isHeading ? headingsOf(wall, row) : tilesOf(wall, row, isVisible)
  })
  const keptRow = kept === undefined ? undefined : rowOf(wall, kept)
  const isThere = hangings.some(({ kind, position }) => kind === 'tile' && position === kept)
  if (keptRow !== undefined && !isThere) {
    hangings.push(...tilesOf(wall, keptRow, false).filter(({ position }) => position === kept))
  }
  return hangings.toSorted((one, other) => one.position - other.position || (one.kind === 'heading' ? -1 : 1))
}

function tilesOf(wall: Wall, row: WallRow, isVisible: boolean): Hanging[] {
  const first = row.block.rowStarts[row.row] ?? 0
  return edgesOf(wall, row).flatMap(({ left, right }, index): Hanging[] => {
    const image = row.block.strip.images[first + index]
    if (image === undefined) return []
    const start = Math.round(left)
    const box = {
      left: start,
      top: row.top,
      width: Math.round(right) - start,
      height: Math.round(row.bottom - row.top),
    }
    return [{ kind: 'tile', image, position: row.start + index, box, isVisible, isNarrow: false }]
  })
}

function headingsOf({ geometry }: Wall, { block, row, start, top }: WallRow): Hanging[] {
  const first = block.rowStarts[row] ?? 0
  return block.headings.flatMap((heading): Hanging[] => {
    const image = block.strip.images[heading.start]
    if (heading.row !== row || image === undefined) return []
    return [
      {
        kind: 'heading',
        image,
        position: start + heading.start - first,
        box: { left: heading.left, top, width: heading.width, height: geometry.headingHeight },
        isVisible: true,
        isNarrow: heading.isNarrow,
      },
    ]
  })
}
