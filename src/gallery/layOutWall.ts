import type { Section } from './groupByDate.ts'
import { type JustifiedRow, justifyRows, justifyRowsBackward, type RowGeometry } from './justifyRows.ts'

export interface WallGeometry extends RowGeometry {
  headingHeight: number
  /** Between days that share a row. */
  segmentGap: number
  /** Room for a day's name above a single narrow picture. */
  minSegmentWidth: number
}

/** Pictures of one day side by side, below their heading where they are the day's first. */
export interface Segment {
  section: Section
  hasHeading: boolean
  start: number
  end: number
  width: number
}

/** One row of the wall, with the headings above it. */
export interface Band {
  segments: readonly Segment[]
  start: number
  end: number
  /** From the top of the wall. */
  top: number
  headingHeight: number
  rowHeight: number
  /** Including the gap below. */
  height: number
}

export interface Wall {
  ratios: Float32Array
  bands: readonly Band[]
  height: number
  gap: number
}

interface WallContent {
  ratios: Float32Array
  sections: readonly Section[]
  /** Rows grow away from this picture both ways. */
  anchorIndex: number
  /** What stands above the first row: placeholders of pages still to come. */
  lead?: number
}

// A row of short days may stretch this much to fill the width; beyond, it stays ragged.
const MAX_STRETCH = 1.25
// Days that leave less than this of a row free have a row of their own.
const SHORT_SHARE = 0.8

/**
 * The whole wall. Every decision is taken walking away from the anchor and looks at most one picture, or one
 * short day, ahead: loading more in either direction moves no row but the outermost day's, and resizing
 * keeps each picture with its day.
 */
export function layOutWall(
  { ratios, sections, anchorIndex, lead = 0 }: WallContent,
  geometry: WallGeometry,
): Wall {
  const above: Part[] = []
  const below: Part[] = []
  for (const section of sections) {
    const { start, end } = section
    if (start < anchorIndex) above.push({ section, start, end: Math.min(end, anchorIndex) })
    if (end > anchorIndex) below.push({ section, start: Math.max(start, anchorIndex), end })
  }
  const rows = [
    ...layOutParts(above.toReversed(), ratios, geometry, justifyRowsBackward)
      .toReversed()
      .map(reverseSegments),
    ...layOutParts(below, ratios, geometry, justifyRows),
  ]

  let top = lead
  const bands = rows.map(({ segments, rowHeight }): Band => {
    const headingHeight = segments.some(({ hasHeading }) => hasHeading) ? geometry.headingHeight : 0
    const band = {
      segments,
      start: segments[0]?.start ?? 0,
      end: segments.at(-1)?.end ?? 0,
      top,
      headingHeight,
      rowHeight,
      height: headingHeight + rowHeight + geometry.gap,
    }
    top += band.height
    return band
  })
  return { ratios, bands, height: top, gap: geometry.gap }
}

/** A section, or the side of it that the anchor leaves. */
interface Part {
  section: Section
  start: number
  end: number
}

interface Row {
  segments: Segment[]
  rowHeight: number
}

/** Nearest to the anchor first, and so are the rows. */
function layOutParts(
  parts: readonly Part[],
  ratios: Float32Array,
  geometry: WallGeometry,
  justify: typeof justifyRows,
): Row[] {
  const rows: Row[] = []
  let shared: Part[] = []
  let sharedWidth = 0

  function closeShared() {
    if (shared.length > 0) rows.push(shareRow(shared, ratios, geometry))
    shared = []
    sharedWidth = 0
  }

  for (const part of parts) {
    const width = segmentWidth(part, geometry.targetRowHeight, ratios, geometry)
    const isWhole = part.start === part.section.start && part.end === part.section.end
    if (!part.section.isComplete || !isWhole || width > geometry.containerWidth * SHORT_SHARE) {
      closeShared()
      const own = justify(ratios, part, geometry).map((row) => ownRow(row, part, geometry))
      // Backward rows come top first as well; the caller turns all of them round.
      rows.push(...(justify === justifyRowsBackward ? own.toReversed() : own))
      continue
    }
    if (shared.length > 0 && sharedWidth + geometry.segmentGap + width > geometry.containerWidth)
      closeShared()
    sharedWidth += width + (shared.length > 0 ? geometry.segmentGap : 0)
    shared.push(part)
  }
  closeShared()
  return rows
}

function ownRow({ start, end, height }: JustifiedRow, { section }: Part, geometry: WallGeometry): Row {
  const hasHeading = start === section.start
  return {
    segments: [{ section, hasHeading, start, end, width: geometry.containerWidth }],
    rowHeight: height,
  }
}

function shareRow(parts: readonly Part[], ratios: Float32Array, geometry: WallGeometry): Row {
  const { containerWidth, targetRowHeight, segmentGap } = geometry
  const widthsAt = (height: number) => parts.map((part) => segmentWidth(part, height, ratios, geometry))
  const totalAt = (height: number) =>
    widthsAt(height).reduce((sum, width) => sum + width, segmentGap * (parts.length - 1))

  let rowHeight = targetRowHeight
  if (parts.length > 1 && totalAt(targetRowHeight * MAX_STRETCH) >= containerWidth) {
    // Widths only grow with the height, so halving finds the one that fills the row.
    let tooTall = targetRowHeight * MAX_STRETCH
    for (let step = 0; step < 20; step += 1) {
      const middle = (rowHeight + tooTall) / 2
      if (totalAt(middle) > containerWidth) tooTall = middle
      else rowHeight = middle
    }
  }
  const widths = widthsAt(rowHeight)
  const segments = parts.map((part, index) => ({
    ...part,
    hasHeading: true,
    width: parts.length === 1 ? containerWidth : (widths[index] ?? 0),
  }))
  return { segments, rowHeight }
}

function segmentWidth(
  { start, end }: Part,
  height: number,
  ratios: Float32Array,
  { gap, minSegmentWidth }: WallGeometry,
): number {
  let sum = 0
  for (let index = start; index < end; index += 1) sum += ratios[index] ?? 1
  return Math.max(minSegmentWidth, sum * height + gap * (end - start - 1))
}

function reverseSegments({ segments, rowHeight }: Row): Row {
  return { segments: segments.toReversed(), rowHeight }
}

/** Where a picture hangs. */
export function placeOf(wall: Wall, index: number): { band: Band; bandIndex: number } | undefined {
  let low = 0
  let high = wall.bands.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const band = wall.bands[middle]
    if (band === undefined) return undefined
    if (index < band.start) high = middle - 1
    else if (index >= band.end) low = middle + 1
    else return { band, bandIndex: middle }
  }
  return undefined
}

/** The band at a height; the nearest one where there is none. */
export function bandAt(wall: Wall, y: number): number {
  let low = 0
  let high = wall.bands.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((wall.bands[middle]?.top ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}
