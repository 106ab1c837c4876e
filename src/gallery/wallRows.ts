import { type Block, isHeadingRow, lastAtMost, rowCount } from './Block.ts'
import type { Piece, Wall } from './layOutWall.ts'

/** One row where it hangs, in px from the top of the wall; a row without pictures is one of headings. */
export interface WallRow {
  block: Block
  /** Index of the row in its block. */
  row: number
  /** Positions in the room of the first picture, and of the one after the last. */
  start: number
  end: number
  top: number
  /** Without the gap below. */
  bottom: number
  isHeading: boolean
}

/** A stretch of the window that is not here yet. */
export interface WallGap {
  start: number
  end: number
  top: number
  bottom: number
}

/** The piece at a height; the nearest one where there is none. */
export function pieceAt(wall: Wall, y: number): Piece | undefined {
  return wall.pieces[lastAtMost(wall.tops, y)]
}

export function pieceOf(wall: Wall, position: number): Piece | undefined {
  const piece = wall.pieces[lastAtMost(wall.starts, position)]
  return piece !== undefined && position < piece.start + piece.count ? piece : undefined
}

/** The first picture of the row at a height, or the one that will hang about there. */
export function positionAt(wall: Wall, y: number): number {
  const piece = pieceAt(wall, y)
  if (piece === undefined) return 0
  const { block, start, count, top, height } = piece
  if (block !== undefined) return start + (block.rowStarts[lastAtMost(block.rowTops, y - top)] ?? 0)
  return start + Math.floor((Math.min(1, Math.max(0, (y - top) / height)) || 0) * (count - 1))
}

/** The row of pictures that a picture is in; undefined while it is not here. */
export function rowOf(wall: Wall, position: number): WallRow | undefined {
  const piece = pieceOf(wall, position)
  if (piece?.block === undefined) return undefined
  return rowIn(wall, piece, piece.block, lastAtMost(piece.block.rowStarts, position - piece.start))
}

/** All rows between two heights, and the gaps. */
export function rowsBetween(wall: Wall, from: number, to: number): { rows: WallRow[]; gaps: WallGap[] } {
  const rows: WallRow[] = []
  const gaps: WallGap[] = []
  for (let index = lastAtMost(wall.tops, from); index < wall.pieces.length; index += 1) {
    const piece = wall.pieces[index]
    if (piece === undefined || piece.top > to) break
    const { block, start, count, top, height } = piece
    if (block === undefined) {
      if (top + height > from) gaps.push({ start, end: start + count, top, bottom: top + height })
      continue
    }
    for (let row = lastAtMost(block.rowTops, from - top); row < rowCount(block); row += 1) {
      const next = rowIn(wall, piece, block, row)
      if (next.top > to) break
      if (next.bottom > from) rows.push(next)
    }
  }
  return { rows, gaps }
}

/** The row of pictures before or after a row, over gaps. */
export function neighbourRow(wall: Wall, { start, end }: WallRow, by: 1 | -1): WallRow | undefined {
  const position = by === 1 ? end : start - 1
  const piece = pieceOf(wall, position)
  if (piece === undefined || piece.block !== undefined) return rowOf(wall, position)
  return rowOf(wall, by === 1 ? piece.start + piece.count : piece.start - 1)
}

function rowIn({ geometry }: Wall, piece: Piece, block: Block, row: number): WallRow {
  const isHeading = isHeadingRow(block, row)
  return {
    block,
    row,
    start: piece.start + (block.rowStarts[row] ?? 0),
    end: piece.start + (block.rowStarts[row + 1] ?? 0),
    top: piece.top + (block.rowTops[row] ?? 0),
    bottom: piece.top + (block.rowTops[row + 1] ?? 0) - (isHeading ? 0 : geometry.gap),
    isHeading,
  }
}

/** Left and right edges of a row's tiles, in px. */
export function edgesOf({ geometry }: Wall, { block, row }: WallRow): { left: number; right: number }[] {
  const start = block.rowStarts[row] ?? 0
  const end = block.rowStarts[row + 1] ?? 0
  const height = block.rowHeights[row] ?? 0
  const headings =
    row > 0 && isHeadingRow(block, row - 1) ? block.headings.filter((one) => one.row === row - 1) : []
  const edges: { left: number; right: number }[] = []
  let left = 0
  for (let index = start; index < end; index += 1) {
    left = headings.find((heading) => heading.start === index)?.left ?? left
    const right = left + (block.strip.ratios[index] ?? 1) * height
    edges.push({ left, right })
    left = right + geometry.gap
  }
  return edges
}
