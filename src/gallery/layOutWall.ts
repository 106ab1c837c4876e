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

// A row of short days may be this much lower or higher to fill the width; beyond, it stays ragged.
const MIN_SHARED = 0.68
const MAX_SHARED = 1.25

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
    if (start < anchorIndex) {
      above.push({ section, start, end: Math.min(end, anchorIndex), isAtAnchor: false })
    }
    if (end > anchorIndex) {
      const isAtAnchor = anchorIndex > 0 && start <= anchorIndex
      below.push({ section, start: Math.max(start, anchorIndex), end, isAtAnchor })
    }
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
  /** Begins at the anchor, with pictures above it loaded or to come. */
  isAtAnchor: boolean
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

  function closeShared() {
    if (shared.length > 0) rows.push(shareRow(shared, ratios, geometry))
    shared = []
  }

  for (const part of parts) {
    if (!isShort(part, ratios, geometry)) {
      closeShared()
      const own = justify(ratios, part, geometry).map((row) => ownRow(row, part, geometry))
      // Backward rows come top first as well; the caller turns all of them round.
      rows.push(...(justify === justifyRowsBackward ? own.toReversed() : own))
      continue
    }
    if (shared.length > 0 && !isFullerWith(shared, part, ratios, geometry)) closeShared()
    shared.push(part)
  }
  closeShared()
  return rows
}

/**
 * A whole day that fits into a part of a row. Days that may go on are never short: they would have to move later.
 * Nor is the anchor's own day, which may turn out to be whole once what is above it arrives.
 */
function isShort(
  { section, start, end, isAtAnchor }: Part,
  ratios: Float32Array,
  geometry: WallGeometry,
): boolean {
  const isWhole = start === section.start && end === section.end
  return (
    !isAtAnchor &&
    section.isComplete &&
    isWhole &&
    segmentWidth({ start, end }, geometry.targetRowHeight, ratios, geometry) <= geometry.containerWidth
  )
}

/** Whether another short day brings the row nearer to a full one of the target height. */
function isFullerWith(
  shared: readonly Part[],
  next: Part,
  ratios: Float32Array,
  geometry: WallGeometry,
): boolean {
  const { targetRowHeight, containerWidth } = geometry
  const parts = [...shared, next]
  if (totalWidth(parts, targetRowHeight * MIN_SHARED, ratios, geometry) > containerWidth) return false
  const without = fillingHeight(shared, ratios, geometry)
  if (without === undefined) return true
  const withNext = fillingHeight(parts, ratios, geometry) ?? targetRowHeight
  return Math.abs(withNext - targetRowHeight) <= Math.abs(without - targetRowHeight)
}

/** The height at which these days fill the width; undefined when they would have to be too tall. */
function fillingHeight(
  parts: readonly Part[],
  ratios: Float32Array,
  geometry: WallGeometry,
): number | undefined {
  const { targetRowHeight, containerWidth } = geometry
  let low = targetRowHeight * MIN_SHARED
  let high = targetRowHeight * MAX_SHARED
  if (totalWidth(parts, high, ratios, geometry) < containerWidth) return undefined
  // Widths only grow with the height, so halving finds it.
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2
    if (totalWidth(parts, middle, ratios, geometry) > containerWidth) high = middle
    else low = middle
  }
  return low
}

function totalWidth(
  parts: readonly Part[],
  height: number,
  ratios: Float32Array,
  geometry: WallGeometry,
): number {
  let width = geometry.segmentGap * (parts.length - 1)
  for (const part of parts) width += segmentWidth(part, height, ratios, geometry)
  return width
}

function ownRow({ start, end, height }: JustifiedRow, { section }: Part, geometry: WallGeometry): Row {
  const hasHeading = start === section.start
  return {
    segments: [{ section, hasHeading, start, end, width: geometry.containerWidth }],
    rowHeight: height,
  }
}

function shareRow(parts: readonly Part[], ratios: Float32Array, geometry: WallGeometry): Row {
  const rowHeight = fillingHeight(parts, ratios, geometry) ?? geometry.targetRowHeight
  const segments = parts.map(({ section, start, end }) => ({
    section,
    hasHeading: true,
    start,
    end,
    width:
      parts.length === 1
        ? geometry.containerWidth
        : segmentWidth({ start, end }, rowHeight, ratios, geometry),
  }))
  return { segments, rowHeight }
}

function segmentWidth(
  { start, end }: { start: number; end: number },
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
