import type { Block, Heading } from './Block.ts'
import { balanceRows } from './balanceRows.ts'
import type { Edge } from './Edge.ts'
import { justifyRows, type PushRow } from './justifyRows.ts'
import { shareRow, type ShortDay } from './shareRow.ts'
import { sliceStrip, type Strip } from './Strip.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** Takes rows in the order in which they hang, and cuts blocks of them. */
export function createRows(strip: Strip, sectionCount: number, geometry: WallGeometry) {
  // At most one row for each picture, one of headings for each section, and one that is due below.
  const limit = strip.images.length + sectionCount + 1
  const starts = new Int32Array(limit + 1)
  const heights = new Float32Array(limit)
  const headings: Heading[] = []
  const { headingHeight, gap } = geometry
  let count = 0

  function push(start: number, height: number) {
    starts[count] = start
    heights[count] = height
    count += 1
    // Where the next one begins, unless it says otherwise.
    starts[count] = strip.images.length
  }

  return {
    count: () => count,

    head(start: number) {
      if (geometry.isUndated === true) return
      headings.push({ row: count, start, left: 0, width: geometry.containerWidth, isNarrow: false })
      push(start, headingHeight)
    },

    /** Tells whether the row has room for more days. */
    share(days: readonly ShortDay[]): boolean {
      const { height, lefts, widths, isRagged } = shareRow(days, geometry)
      const first = days[0]?.start ?? 0
      for (const [index, { start }] of days.entries()) {
        headings.push({
          row: count,
          start,
          left: lefts[index] ?? 0,
          width: widths[index] ?? 0,
          isNarrow: days.length > 1,
        })
      }
      push(first, headingHeight)
      push(first, height)
      return isRagged
    },

    /** Tells whether the row at the open end is ragged. */
    justify(part: Part): boolean {
      let { start } = part
      return justifyPart(strip.ratios, part, geometry, (pictures, height) => {
        push(start, height)
        start += pictures
      })
    },

    block(from: number, to: number): Block | undefined {
      if (to <= from) return undefined
      const rowStarts = starts.slice(from, to + 1)
      const rowHeights = heights.slice(from, to)
      const rowTops = new Float64Array(to - from + 1)
      const start = rowStarts[0] ?? 0
      const end = rowStarts[to - from] ?? 0
      for (let row = 0; row < to - from; row += 1) {
        const isHeading = rowStarts[row] === rowStarts[row + 1]
        const below = Math.round((rowHeights[row] ?? 0) + (isHeading ? 0 : gap))
        rowTops[row + 1] = (rowTops[row] ?? 0) + below
      }
      for (let row = 0; row <= to - from; row += 1) rowStarts[row] = (rowStarts[row] ?? 0) - start
      return {
        strip: end - start === strip.images.length ? strip : sliceStrip(strip, start, end),
        rowStarts,
        rowTops,
        rowHeights,
        headings: headingsBetween(from, to, start),
      }
    },
  }

  function headingsBetween(from: number, to: number, start: number): readonly Heading[] {
    const own = from === 0 && to === count ? headings : headings.filter(({ row }) => row >= from && row < to)
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
  start: number
  end: number
  top: Edge
  bottom: Edge
}

/** Towards the open end; away from rows that the part continues. */
function justifyPart(
  ratios: Float32Array,
  { start, end, top, bottom }: Part,
  geometry: WallGeometry,
  push: PushRow,
): boolean {
  if (top === 'continued' && bottom === 'continued') {
    balanceRows(ratios, { start, end }, geometry, push)
    return false
  }
  const isBackward = bottom === 'continued' || (bottom === 'closed' && top === 'open')
  if (!isBackward) return justifyRows(ratios, { start, end, isClosed: bottom !== 'open' }, geometry, push)
  const rows: Parameters<PushRow>[] = []
  const isRagged = justifyRows(
    ratios,
    { start, end, isBackward, isClosed: top !== 'open' },
    geometry,
    (...row) => rows.push(row),
  )
  for (const row of rows.toReversed()) push(...row)
  return isRagged
}
