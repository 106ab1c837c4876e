import type { Block, Heading } from './Block.ts'
import { balanceRows } from './balanceRows.ts'
import { justifyRows, type JustifiedRows } from './justifyRows.ts'
import { isFullerWith, isShort, shareRow, type ShortDay } from './shareRow.ts'
import { splitByDate } from './splitByDate.ts'
import { sliceStrip, type Strip } from './Strip.ts'
import type { WallGeometry } from './WallGeometry.ts'

/**
 * What is beyond a region's end: pictures that are not here yet, rows that no longer change and belong to the
 * same day, or nothing of that day.
 */
export type Edge = 'open' | 'continued' | 'closed'

interface Edges {
  above: Edge
  below: Edge
  /** The rows below begin a day of their own that has no heading yet. */
  isHeadingDueBelow?: boolean
}

/** Rows that later pages may change at either end, and those between, which never move again. */
export interface Region {
  head: Block | undefined
  body: Block | undefined
  tail: Block | undefined
}

/**
 * Rows of neighbouring pictures, each day below its heading, short days side by side.
 *
 * Full rows are final: the part of a day at an open end is cut walking towards that end, so only its last row
 * is left ragged, and that one is kept apart in `head` or `tail` to be laid out again with the next page.
 */
export function layOutRegion(strip: Strip, edges: Edges, geometry: WallGeometry): Region {
  const { above, below, isHeadingDueBelow = false } = edges
  const rows = createRows(strip, geometry)
  const starts = splitByDate(strip.times, geometry.unit)
  let bodyStart = 0
  let bodyEnd = Infinity
  let group: ShortDay[] = []
  /** Where the row of short days before this begins, when it could take more of them. */
  let raggedGroupRow: number | undefined
  let isHeadShort = false

  function closeGroup() {
    raggedGroupRow = undefined
    if (group.length === 0) return
    const row = rows.count()
    const isRagged = rows.share(group)
    if (isRagged) raggedGroupRow = row
    // The day above may turn out short as well, and share this row.
    if (isRagged && isHeadShort && row === bodyStart) bodyStart = rows.count()
    group = []
  }

  for (const [section, start] of starts.entries()) {
    const end = starts[section + 1] ?? strip.images.length
    const isFirst = section === 0
    const isLast = section === starts.length - 1
    const top: Edge = isFirst ? above : 'closed'
    const bottom: Edge = isLast ? below : 'closed'

    if (top === 'closed' && bottom === 'closed' && geometry.isUndated !== true) {
      const day = { start, end, ratioSum: sumOf(strip.ratios, start, end) }
      if (isShort(day, geometry)) {
        if (group.length > 0 && !isFullerWith(group, day, geometry)) closeGroup()
        group.push(day)
        continue
      }
    }

    closeGroup()
    const firstRow = rows.count()
    if (top !== 'continued') rows.head(start)
    const isRagged = rows.justify({ start, end, top, bottom })
    if (top === 'open') bodyStart = firstRow + (isRagged && bottom !== 'open' ? 2 : 1)
    if (top === 'open' && bottom === 'closed') isHeadShort = isRagged && rows.count() === bodyStart
    if (bottom === 'open') {
      bodyEnd = isRagged ? rows.count() - 1 : rows.count()
      // All there is of the day so far is one ragged row: it may turn out short, and share one with the days before.
      const isOneRow = rows.count() - firstRow <= 2
      if (isRagged && top === 'closed' && isOneRow) bodyEnd = raggedGroupRow ?? firstRow
    }
    raggedGroupRow = undefined
  }
  closeGroup()
  if (isHeadingDueBelow) rows.head(strip.images.length)
  bodyEnd = Math.max(bodyStart, Math.min(bodyEnd, rows.count()))
  return {
    head: rows.block(0, bodyStart),
    body: rows.block(bodyStart, bodyEnd),
    tail: rows.block(bodyEnd, rows.count()),
  }
}

function createRows(strip: Strip, geometry: WallGeometry) {
  const starts: number[] = []
  const heights: number[] = []
  const headings: Heading[] = []
  const { headingHeight, gap } = geometry

  function push(start: number, height: number) {
    starts.push(start)
    heights.push(height)
  }

  function pushHeadings(days: readonly Omit<Heading, 'row'>[]) {
    for (const day of days) headings.push({ row: starts.length, ...day })
    push(days[0]?.start ?? 0, headingHeight)
  }

  return {
    count: () => starts.length,

    head(start: number) {
      if (geometry.isUndated === true) return
      pushHeadings([{ start, left: 0, width: geometry.containerWidth, isNarrow: false }])
    },

    /** Tells whether the row has room for more days. */
    share(days: readonly ShortDay[]): boolean {
      const { height, lefts, widths, isRagged } = shareRow(days, geometry)
      pushHeadings(
        days.map(({ start }, index) => ({
          start,
          left: lefts[index] ?? 0,
          width: widths[index] ?? 0,
          isNarrow: days.length > 1,
        })),
      )
      push(days[0]?.start ?? 0, height)
      return isRagged
    },

    /** Tells whether the row at the open end is ragged. */
    justify(part: Part): boolean {
      const { counts, heights: own, isRagged } = justifyPart(strip.ratios, part, geometry)
      let { start } = part
      for (let row = 0; row < counts.length; row += 1) {
        push(start, own[row] ?? 0)
        start += counts[row] ?? 0
      }
      return isRagged
    },

    block(from: number, to: number): Block | undefined {
      if (to <= from) return undefined
      const start = starts[from] ?? 0
      const end = starts[to] ?? strip.images.length
      const rowStarts = new Int32Array(to - from + 1)
      const rowTops = new Float64Array(to - from + 1)
      const rowHeights = Float32Array.from(heights.slice(from, to))
      for (let row = from; row < to; row += 1) {
        rowStarts[row - from] = (starts[row] ?? 0) - start
        const isHeading = starts[row] === (starts[row + 1] ?? strip.images.length)
        const below = Math.round((heights[row] ?? 0) + (isHeading ? 0 : gap))
        rowTops[row - from + 1] = (rowTops[row - from] ?? 0) + below
      }
      rowStarts[to - from] = end - start
      return {
        strip: end - start === strip.images.length ? strip : sliceStrip(strip, start, end),
        rowStarts,
        rowTops,
        rowHeights,
        headings: headings
          .filter(({ row }) => row >= from && row < to)
          .map(({ row, start: first, left, width, isNarrow }) => ({
            row: row - from,
            start: first - start,
            left,
            width,
            isNarrow,
          })),
      }
    },
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
): JustifiedRows {
  if (top === 'continued' && bottom === 'continued') return balanceRows(ratios, { start, end }, geometry)
  const isBackward = bottom === 'continued' || (bottom === 'closed' && top === 'open')
  const isClosed = isBackward ? top !== 'open' : bottom !== 'open'
  return justifyRows(ratios, { start, end, isBackward, isClosed }, geometry)
}

function sumOf(values: Float32Array, start: number, end: number): number {
  let sum = 0
  for (let index = start; index < end; index += 1) sum += values[index] ?? 0
  return sum
}
