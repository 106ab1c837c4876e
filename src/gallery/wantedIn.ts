import type { WallView } from './createWallScroller.ts'
import type { Wanted } from './useRoomImages.ts'
import { rowsBetween, type WallGap } from './wallRows.ts'

export interface Look extends Wanted {
  /** Positions of the pictures that are here and on screen. */
  first: number
  last: number
}

// More is asked for when what is here ends within this many windows.
const AHEAD_WINDOWS = 2

/** What a look at the wall wants: what is missing on screen, and what comes next in the direction of travel. */
export function wantedIn({ wall, top, height, direction }: WallView): Look {
  const bottom = top + height
  const { rows, gaps } = rowsBetween(wall, top, bottom)
  const below = () => rowsBetween(wall, bottom, bottom + AHEAD_WINDOWS * height).gaps[0]
  const above = () => rowsBetween(wall, top - AHEAD_WINDOWS * height, top).gaps.at(-1)
  const next = direction === 1 ? (below() ?? above()) : (above() ?? below())
  return {
    first: rows[0]?.start ?? 0,
    last: (rows.at(-1)?.end ?? 0) - 1,
    visible: gaps[0] && positionAt(gaps[0], (top + bottom) / 2),
    ahead: next && positionAt(next, direction === 1 ? bottom : top),
  }
}

/** The picture that will hang about there. */
function positionAt({ start, end, top, bottom }: WallGap, y: number): number {
  const part = (Math.min(bottom, Math.max(top, y)) - top) / Math.max(1, bottom - top)
  return Math.min(end - 1, start + Math.floor(part * (end - start)))
}
