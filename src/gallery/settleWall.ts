import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { amendLearnt } from './amendLearnt.ts'
import { type HungList, hangList } from './hangList.ts'
import { type ImageList, positionOf } from './imageList.ts'
import type { Wall } from './layOutWall.ts'
import { mendWall, wallWithout } from './mendWall.ts'
import { stripOf } from './stripOf.ts'
import { eyeBetween, yOfEye } from './wallPlace.ts'
import { edgesOf, rowsBetween, type WallRow } from './wallRows.ts'

export interface UnsettledWall {
  /** The room's images as they are now. */
  list: ImageList
  hung: HungList
  wall: Wall
}

interface SettledWall {
  hung: HungList
  wall: Wall
  /** Nothing waits to be out of sight. */
  isAll: boolean
}

/** What is seen of the wall, in px from its top; undefined while nobody looks. */
export interface Seen {
  top: number
  bottom: number
  /** At the top of the page nothing scrolls to keep what is seen in its place. */
  isAtTop: boolean
}

// A row that changes takes those beside it along.
const ROWS_BESIDE = 3

/**
 * Closes the places of pictures that are leaving, and gives others the shape that they turned out to have, as far as
 * nothing that is seen moves or changes.
 */
export function settleWall(now: UnsettledWall, seen: Seen | undefined): SettledWall {
  const near = seen === undefined ? new Set<string>() : idsNear(now.wall, seen)
  const isSettled = (hung: HungList, wall: Wall) =>
    seen === undefined || looksSame(now.wall, wall, { seen, list: hung.list })
  let { hung, wall } = now

  const isNear = ({ id }: RoomImage) => near.has(id)
  for (const isKept of [() => false, isNear]) {
    if (hung.leaving.size === 0) break
    const next = hangList(now.list, hung.list, isKept)
    const nextWall = next.leaving.size === hung.leaving.size ? wall : wallWithout(wall, next.list, stripOf)
    if (nextWall !== wall && isSettled(next, nextWall)) [hung, wall] = [next, nextWall]
  }
  for (const isLeft of [() => false, isNear]) {
    const nextWall = mendWall(wall, amendLearnt(wall.geometry, isLeft))
    if (nextWall !== wall && isSettled(hung, nextWall)) wall = nextWall
  }
  const isAll =
    hung.leaving.size === 0 &&
    mendWall(
      wall,
      amendLearnt(wall.geometry, () => false),
    ) === wall
  return { hung, wall, isAll }
}

function idsNear(wall: Wall, { top, bottom }: Seen): Set<string> {
  const beside = ROWS_BESIDE * wall.geometry.targetRowHeight
  const { rows } = rowsBetween(wall, top - beside, bottom + beside)
  return new Set(rows.flatMap((row) => imagesIn(row).map(({ id }) => id)))
}

/** Whether all that is seen of one wall is seen of another, at the same places in the window. */
function looksSame(before: Wall, after: Wall, { seen, list }: { seen: Seen; list: ImageList }): boolean {
  const eye = eyeBetween(before, seen.top, seen.bottom)
  const top = seen.isAtTop || eye === undefined ? seen.top : yOfEye(after, (id) => positionOf(list, id), eye)
  if (top === undefined) return false
  const now = looksOf(before, seen.top, seen.bottom)
  const next = looksOf(after, top, top + seen.bottom - seen.top)
  return now.length === next.length && now.every((look, index) => look === next[index])
}

function looksOf(wall: Wall, top: number, bottom: number): string[] {
  const { rows, gaps } = rowsBetween(wall, top, bottom)
  const place = (y: number) => Math.round(Math.min(bottom, Math.max(top - 5000, y)) - top)
  return [
    ...rows.map((row) => {
      const edges = edgesOf(wall, row).map(({ left, right }) => `${left.toFixed(1)}-${right.toFixed(1)}`)
      const ids = imagesIn(row).map(({ id }) => id)
      return [place(row.top), Math.round(row.bottom - row.top), ...edges, ...ids].join(' ')
    }),
    ...gaps.map((gap) => `${String(Math.max(0, place(gap.top)))} ${String(place(gap.bottom))}`),
  ]
}

function imagesIn({ block, row }: WallRow): readonly RoomImage[] {
  return block.strip.images.slice(block.rowStarts[row], block.rowStarts[row + 1])
}
