import type { Heading } from './Block.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** A whole day, as far as sharing a row goes. */
export interface ShortDay {
  start: number
  end: number
  ratioSum: number
}

// A row of short days may be this much lower or higher to fill the width; beyond, it stays ragged.
const MIN_SHARED = 0.68
const MAX_SHARED = 1.25

/** A day that fits in one row; undefined when it does not, which a long day tells within a few pictures. */
export function shortDayOf(
  ratios: Float32Array,
  { start, end }: Pick<ShortDay, 'start' | 'end'>,
  geometry: WallGeometry,
): ShortDay | undefined {
  const { targetRowHeight, containerWidth } = geometry
  let ratioSum = 0
  for (let index = start; index < end; index += 1) {
    ratioSum += ratios[index] ?? 0
    if (ratioSum * targetRowHeight > containerWidth) return undefined
  }
  const day = { start, end, ratioSum }
  return segmentWidth(day, targetRowHeight, geometry) <= containerWidth ? day : undefined
}

/** Whether another short day brings the row nearer to a full one of the target height. */
export function isFullerWith(days: readonly ShortDay[], next: ShortDay, geometry: WallGeometry): boolean {
  const { targetRowHeight, containerWidth } = geometry
  const more = [...days, next]
  if (widthAt(more, targetRowHeight * MIN_SHARED, geometry) > containerWidth) return false
  const without = fillingHeight(days, geometry)
  if (without === undefined) return true
  const withNext = fillingHeight(more, geometry) ?? targetRowHeight
  return Math.abs(withNext - targetRowHeight) <= Math.abs(without - targetRowHeight)
}

/** Where a day begins, and its part of the row. */
export type Segment = Pick<Heading, 'start' | 'left' | 'width'>

interface SharedRow {
  height: number
  segments: readonly Segment[]
  isRagged: boolean
}

/** Days side by side, each below its own name. */
export function shareRow(days: readonly ShortDay[], geometry: WallGeometry): SharedRow {
  const filling = fillingHeight(days, geometry)
  const height = filling ?? geometry.targetRowHeight
  const segments: Segment[] = []
  let left = 0
  for (const day of days) {
    const width = days.length === 1 ? geometry.containerWidth : segmentWidth(day, height, geometry)
    segments.push({ start: day.start, left, width })
    left += width + geometry.segmentGap
  }
  return { height, segments, isRagged: filling === undefined }
}

/** The height at which these days fill the width; undefined when they would have to be too tall. */
function fillingHeight(days: readonly ShortDay[], geometry: WallGeometry): number | undefined {
  const { targetRowHeight, containerWidth } = geometry
  const tallest = targetRowHeight * MAX_SHARED
  if (widthAt(days, tallest, geometry) < containerWidth) return undefined
  let height = tallest
  // A day that is narrower than its name takes the room of the name, which leaves less for the others.
  for (let round = 0; round < days.length; round += 1) {
    const next = heightWithout(days, height, geometry)
    if (next >= height) break
    height = next
  }
  return Math.max(targetRowHeight * MIN_SHARED, height)
}

/** The height at which days fill the width, if those that are narrow at another height stay so. */
function heightWithout(days: readonly ShortDay[], narrowAt: number, geometry: WallGeometry): number {
  const { containerWidth, gap, segmentGap, minSegmentWidth } = geometry
  let room = containerWidth - segmentGap * (days.length - 1)
  let ratioSum = 0
  for (const { start, end, ratioSum: own } of days) {
    const gaps = gap * (end - start - 1)
    const isNarrow = own * narrowAt + gaps < minSegmentWidth
    room -= isNarrow ? minSegmentWidth : gaps
    if (!isNarrow) ratioSum += own
  }
  return ratioSum === 0 ? narrowAt : room / ratioSum
}

function widthAt(days: readonly ShortDay[], height: number, geometry: WallGeometry): number {
  let width = geometry.segmentGap * (days.length - 1)
  for (const day of days) width += segmentWidth(day, height, geometry)
  return width
}

function segmentWidth(
  { start, end, ratioSum }: ShortDay,
  height: number,
  { gap, minSegmentWidth }: WallGeometry,
): number {
  return Math.max(minSegmentWidth, ratioSum * height + gap * (end - start - 1))
}
