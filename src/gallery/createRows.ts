import type { Block, Heading } from './Block.ts'
import { balanceRows } from './balanceRows.ts'
import type { Edge } from './Edge.ts'
import { justifyRows } from './justifyRows.ts'
import { addRow, createRowTable, endOfRows, type RowTable, stackRows } from './RowTable.ts'
import { type Segment, shareRow, type ShortDay } from './shareRow.ts'
import type { Strip } from './Strip.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** Takes rows in the order in which they hang, and makes a block of them. */
export function createRows(strip: Strip, sectionCount: number, geometry: WallGeometry) {
  // At most one row for each picture, one of headings for each section, and one that is due below.
  const rows = createRowTable(strip.images.length + sectionCount + 1)
  const headings: Heading[] = []
  const { headingHeight, gap } = geometry

  function addHeadings(segments: readonly Segment[]) {
    const isNarrow = segments.length > 1
    for (const segment of segments) headings.push({ row: rows.count, ...segment, isNarrow })
    addRow(rows, endOfRows(rows), headingHeight)
  }

  return {
    count: () => rows.count,

    head() {
      if (geometry.isUndated === true) return
      addHeadings([{ start: endOfRows(rows), left: 0, width: geometry.containerWidth }])
    },

    /** Tells whether the row has room for more days. */
    share(days: readonly ShortDay[]): boolean {
      const { height, segments, isRagged } = shareRow(days, geometry)
      addHeadings(segments)
      addRow(rows, days.at(-1)?.end ?? 0, height)
      return isRagged
    },

    /** Tells whether the row at the open end is ragged. */
    justify: (part: Part): boolean => justifyPart(strip.ratios, part, geometry, rows),

    block: (): Block => ({
      strip,
      rowStarts: rows.starts.subarray(0, rows.count + 1),
      rowTops: stackRows(rows, gap),
      rowHeights: rows.heights.subarray(0, rows.count),
      headings,
    }),
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
