import type { Block, Heading } from './Block.ts'
import { balanceRows } from './balanceRows.ts'
import type { Edge } from './Edge.ts'
import { justifyRows } from './justifyRows.ts'
import { addRow, createRowTable, endOfRows, type RowTable, stackRows } from './RowTable.ts'
import { shareRow, type ShortDay } from './shareRow.ts'
import { sliceStrip, type Strip } from './Strip.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** Takes rows in the order in which they hang, and cuts blocks of them. */
export function createRows(strip: Strip, sectionCount: number, geometry: WallGeometry) {
  // At most one row for each picture, one of headings for each section, and one that is due below.
  const rows = createRowTable(strip.images.length + sectionCount + 1)
  const headings: Heading[] = []
  const { headingHeight, gap } = geometry

  return {
    count: () => rows.count,

    head() {
      if (geometry.isUndated === true) return
      const start = endOfRows(rows)
      headings.push({ row: rows.count, start, left: 0, width: geometry.containerWidth, isNarrow: false })
      addRow(rows, start, headingHeight)
    },

    /** Tells whether the row has room for more days. */
    share(days: readonly ShortDay[]): boolean {
      const { height, lefts, widths, isRagged } = shareRow(days, geometry)
      for (const [index, { start }] of days.entries()) {
        headings.push({
          row: rows.count,
          start,
          left: lefts[index] ?? 0,
          width: widths[index] ?? 0,
          isNarrow: days.length > 1,
        })
      }
      const start = endOfRows(rows)
      addRow(rows, start, headingHeight)
      addRow(rows, days.at(-1)?.end ?? start, height)
      return isRagged
    },

    /** Tells whether the row at the open end is ragged. */
    justify: (part: Part): boolean => justifyPart(strip.ratios, part, geometry, rows),

    block(from: number, to: number): Block | undefined {
      if (to <= from) return undefined
      const start = rows.starts[from] ?? 0
      const end = rows.starts[to] ?? 0
      const rowStarts = rows.starts.subarray(from, to + 1)
      return {
        strip: end - start === strip.images.length ? strip : sliceStrip(strip, start, end),
        rowStarts: start === 0 ? rowStarts : rowStarts.map((at) => at - start),
        rowTops: stackRows(rows, { from, to, gap }),
        rowHeights: rows.heights.subarray(from, to),
        headings: headingsBetween(from, to, start),
      }
    },
  }

  function headingsBetween(from: number, to: number, start: number): readonly Heading[] {
    const isAll = from === 0 && to === rows.count
    const own = isAll ? headings : headings.filter(({ row }) => row >= from && row < to)
    if (from === 0 && start === 0) return own
    return own.map(({ row, start: first, left, width, isNarrow }) => ({
      row: row - from,
      start: first - start,
      left,
      width,
      isNarrow,
    }))
  }
}

interface Part {
  /** First picture of the next part. */
  end: number
  top: Edge
  bottom: Edge
}

/** Towards the open end; away from rows that the part continues. */
function justifyPart(
  ratios: Float32Array,
  { end, top, bottom }: Part,
  geometry: WallGeometry,
  rows: RowTable,
): boolean {
  if (top === 'continued' && bottom === 'continued') {
    balanceRows(ratios, end, geometry, rows)
    return false
  }
  const isUpwards = bottom === 'continued' || (bottom === 'closed' && top === 'open')
  return isUpwards
    ? justifyUpwards(ratios, { end, isClosed: top !== 'open' }, geometry, rows)
    : justifyRows(ratios, { end, isClosed: bottom !== 'open' }, geometry, rows)
}

/** From the last picture on, so that the first row is what is left over. */
function justifyUpwards(
  ratios: Float32Array,
  { end, isClosed }: { end: number; isClosed: boolean },
  geometry: WallGeometry,
  rows: RowTable,
): boolean {
  const upwards = ratios.subarray(endOfRows(rows), end).toReversed()
  const turned = createRowTable(upwards.length)
  const isRagged = justifyRows(upwards, { end: upwards.length, isClosed }, geometry, turned)
  for (let row = turned.count - 1; row >= 0; row -= 1) {
    addRow(rows, end - (turned.starts[row] ?? 0), turned.heights[row] ?? 0)
  }
  return isRagged
}
