import type { Block } from './Block.ts'
import { createRows } from './createRows.ts'
import type { Edge } from './Edge.ts'
import { isFullerWith, shortDayOf, type ShortDay } from './shareRow.ts'
import { sliceBlock } from './sliceBlock.ts'
import { splitByDate } from './splitByDate.ts'
import type { Strip } from './Strip.ts'
import type { WallGeometry } from './WallGeometry.ts'

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
  const starts = splitByDate(strip.times, geometry.unit)
  const rows = createRows(strip, starts.length, geometry)
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
    const top: Edge = start === 0 ? above : 'closed'
    const bottom: Edge = end === strip.images.length ? below : 'closed'

    if (top === 'closed' && bottom === 'closed' && geometry.isUndated !== true) {
      const day = shortDayOf(strip.ratios, { start, end }, geometry)
      if (day !== undefined) {
        if (group.length > 0 && !isFullerWith(group, day, geometry)) closeGroup()
        group.push(day)
        continue
      }
    }

    closeGroup()
    const firstRow = rows.count()
    if (top !== 'continued') rows.head()
    const firstPictures = rows.count()
    const isRagged = rows.justify({ end, top, bottom })
    if (top === 'open') {
      bodyStart = isRagged && bottom !== 'open' ? firstPictures + 1 : firstPictures
      isHeadShort = isRagged && bottom === 'closed' && rows.count() === bodyStart
    }
    if (bottom === 'open') {
      bodyEnd = isRagged ? rows.count() - 1 : rows.count()
      // All there is of the day so far is one ragged row: it may turn out short, and share one with the days before.
      if (isRagged && top === 'closed' && bodyEnd === firstPictures) bodyEnd = raggedGroupRow ?? firstRow
    }
    raggedGroupRow = undefined
  }
  closeGroup()
  if (isHeadingDueBelow) rows.head()
  bodyEnd = Math.max(bodyStart, Math.min(bodyEnd, rows.count()))
  const block = rows.block()
  return {
    head: sliceBlock(block, 0, bodyStart),
    body: sliceBlock(block, bodyStart, bodyEnd),
    tail: sliceBlock(block, bodyEnd, rows.count()),
  }
}
