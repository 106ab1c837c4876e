import { type Block, isHeadingRow } from './Block.ts'
import type { Edge } from './Edge.ts'
import { layOutRegion } from './layOutRegion.ts'
import { isWithin, spanOf } from './splitByDate.ts'
import { joinStrips, type Strip } from './Strip.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** Whether pictures beyond an end are still to come. */
export interface RunEnds {
  above: 'open' | 'closed'
  below: 'open' | 'closed'
}

/** Rows of pictures without a gap between them: settled ones, and at open ends those that may still change. */
export interface RunLayout extends RunEnds {
  head: Block | undefined
  blocks: readonly Block[]
  tail: Block | undefined
}

interface RunParts {
  /** Rows that are here already, above what comes and below it. */
  above?: RunLayout | undefined
  below?: RunLayout | undefined
  coming?: readonly Strip[]
}

/**
 * Lays pictures that have come between those that are here, or beyond one end of them. Only rows that were not
 * settled are laid out again, so it takes as long as the new pictures do, however many there are in all.
 */
export function growRun(parts: RunParts, ends: RunEnds, geometry: WallGeometry): RunLayout {
  const { above, below, coming = [] } = parts
  const settledAbove = above?.blocks ?? []
  const settledBelow = below?.blocks ?? []
  const strip = joinStrips([
    ...(settledAbove.length === 0 ? [above?.head?.strip] : []),
    above?.tail?.strip,
    ...coming,
    below?.head?.strip,
    ...(settledBelow.length === 0 ? [below?.tail?.strip] : []),
  ])
  const last = settledAbove.at(-1)
  const first = settledBelow.at(0)
  const isHeadedBelow = first !== undefined && isHeadingRow(first, 0)
  const edges = {
    above: last === undefined ? ends.above : edgeTo(strip.times.at(0), last.strip.times.at(-1), geometry),
    below:
      first === undefined
        ? ends.below
        : edgeTo(strip.times.at(-1) ?? last?.strip.times.at(-1), first.strip.times.at(0), geometry),
  }
  if (edges.below === 'continued' && isHeadedBelow) {
    // A day that was thought to begin here has newer pictures: uploads since, which only a new layout can take in.
    return growRun({ coming: [...stripsOf(above), ...coming, ...stripsOf(below)] }, ends, geometry)
  }
  const isHeadingDueBelow = first !== undefined && edges.below === 'closed' && !isHeadedBelow
  const region = layOutRegion(strip, { ...edges, isHeadingDueBelow }, geometry)
  return {
    above: last === undefined ? ends.above : (above?.above ?? ends.above),
    below: first === undefined ? ends.below : (below?.below ?? ends.below),
    head: last === undefined ? region.head : above?.head,
    blocks: [...settledAbove, ...(region.body === undefined ? [] : [region.body]), ...settledBelow],
    tail: first === undefined ? region.tail : below?.tail,
  }
}

export function blocksOf({ head, blocks, tail }: RunLayout): Block[] {
  return [head, ...blocks, tail].filter((block) => block !== undefined)
}

function stripsOf(run: RunLayout | undefined): Strip[] {
  return run === undefined ? [] : blocksOf(run).map(({ strip }) => strip)
}

/** How a region ends at rows that no longer change. */
function edgeTo(inside: number | undefined, beyond: number | undefined, { unit }: WallGeometry): Edge {
  if (inside === undefined || beyond === undefined) return 'closed'
  return isWithin(inside, spanOf(beyond, unit)) ? 'continued' : 'closed'
}
