import { type Block, rowCount } from './Block.ts'
import { sliceStrip } from './Strip.ts'

/** Some rows of a block, as they hang. */
export function sliceBlock(block: Block, from: number, to: number): Block | undefined {
  if (to <= from) return undefined
  if (from === 0 && to === rowCount(block)) return block
  const start = block.rowStarts[from] ?? 0
  const end = block.rowStarts[to] ?? 0
  const top = block.rowTops[from] ?? 0
  return {
    strip: sliceStrip(block.strip, start, end),
    rowStarts: countFrom(start, block.rowStarts.subarray(from, to + 1)),
    rowTops: countFrom(top, block.rowTops.subarray(from, to + 1)),
    rowHeights: block.rowHeights.subarray(from, to),
    headings: block.headings
      .filter(({ row }) => row >= from && row < to)
      .map(({ row, start: first, left, width, isNarrow }) => ({
        row: row - from,
        start: first - start,
        left,
        width,
        isNarrow,
      })),
  }
}

function countFrom(zero: number, values: Int32Array): Int32Array {
  return zero === 0 ? values : values.map((value) => value - zero)
}
