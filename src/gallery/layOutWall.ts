import { type Block, heightOf, pictureCount } from './Block.ts'
import { endOf, type ImageList, type ImageStretch } from './imageList.ts'
import { blocksOf, growRun, type RunEnds, type RunLayout } from './runLayout.ts'
import type { Strip } from './Strip.ts'
import type { Page, StripOf } from './stripOf.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** A block of rows where it hangs, or room for pictures that are not here yet. */
export interface Piece {
  block: Block | undefined
  /** Position in the room of the first picture, 0 for the newest. */
  start: number
  count: number
  top: number
  height: number
}

/** Where everything hangs, in px from the top of the wall. */
export interface Wall {
  pieces: readonly Piece[]
  /** Of each piece, to search in, and where the last one ends. */
  starts: readonly number[]
  tops: readonly number[]
  total: number
  height: number
  geometry: WallGeometry
  /** Of the first pictures that were here, for each. */
  averageHeight: number
  /** Room kept for each picture that is not here. */
  heightPerPicture: number
  runs: ReadonlyMap<ImageStretch, RunLayout>
}

/**
 * The whole wall, from the first page on as high as the room's pictures will be. What was laid out before in the
 * same geometry stays as it is; only new pages are laid out.
 */
export function layOutWall(list: ImageList, geometry: WallGeometry, stripOf: StripOf, previous?: Wall): Wall {
  const known = previous?.geometry === geometry ? previous : undefined
  const runs = new Map<ImageStretch, RunLayout>()
  for (const stretch of list.stretches) {
    runs.set(stretch, known?.runs.get(stretch) ?? layOutStretch(stretch, list, { geometry, stripOf, known }))
  }
  const { total } = list
  const averageHeight = known?.averageHeight ?? measureAverage(runs.values(), geometry)
  const heightPerPicture =
    known === undefined ? averageHeight : fitGaps(runs.values(), total, { known, averageHeight })
  return hangRuns(runs, { total, geometry, averageHeight, heightPerPicture })
}

// Of the average: what is not here is not squeezed or stretched out of all proportion.
const LEAST_FIT = 0.5
const MOST_FIT = 2

/** Room for each missing picture with which the wall stays as high as it was: its end, and the scroll bar, stay put. */
function fitGaps(
  runs: Iterable<RunLayout>,
  total: number,
  { known, averageHeight }: { known: Wall; averageHeight: number },
): number {
  let missing = total
  let room = known.height + (total - known.total) * averageHeight
  for (const run of runs) {
    for (const block of blocksOf(run)) {
      missing -= pictureCount(block)
      room -= heightOf(block)
    }
  }
  if (missing <= 0) return averageHeight
  return Math.min(MOST_FIT * averageHeight, Math.max(LEAST_FIT * averageHeight, room / missing))
}

/** Stretches one below the other, with room between them for what is not here. */
export function hangRuns(
  runs: Wall['runs'],
  facts: Pick<Wall, 'total' | 'geometry' | 'averageHeight' | 'heightPerPicture'>,
): Wall {
  const { total, heightPerPicture } = facts
  const pieces: Piece[] = []
  const starts = [0]
  const tops = [0]
  let start = 0
  let top = 0
  let missing = 0
  function hang(block: Block | undefined, count: number, height: number) {
    pieces.push({ block, start, count, top, height })
    start += count
    top += height
    starts.push(start)
    tops.push(top)
  }
  function leaveRoom(until: number) {
    if (until <= start) return
    // In whole px, which add up.
    const before = Math.round(missing * heightPerPicture)
    missing += until - start
    hang(undefined, until - start, Math.round(missing * heightPerPicture) - before)
  }
  for (const [stretch, run] of runs) {
    leaveRoom(stretch.start)
    for (const block of blocksOf(run)) hang(block, pictureCount(block), heightOf(block))
  }
  leaveRoom(total)

  return { ...facts, pieces, starts, tops, height: top, runs }
}

interface LayoutOf {
  geometry: WallGeometry
  stripOf: StripOf
  known: Wall | undefined
}

function layOutStretch(
  stretch: ImageStretch,
  list: ImageList,
  { geometry, stripOf, known }: LayoutOf,
): RunLayout {
  const ends: RunEnds = {
    above: stretch.start === 0 ? 'closed' : 'open',
    below: endOf(stretch) >= list.total && list.isGrowing !== true ? 'closed' : 'open',
  }
  let above: RunLayout | undefined
  let coming: Strip[] = []
  for (const part of partsOf(stretch, known)) {
    if ('run' in part) {
      const isUnchanged = above === undefined && coming.length === 0 && part.run.above === ends.above
      above = isUnchanged ? part.run : growRun({ above, coming, below: part.run }, ends, geometry)
      coming = []
    } else {
      coming.push(stripOf(part.pages, geometry))
    }
  }
  if (above !== undefined && coming.length === 0 && above.below === ends.below) return above
  return growRun({ above, coming }, ends, geometry)
}

type StretchPart = { run: RunLayout } | { pages: readonly Page[] }

/** What is laid out already, and the pages between and beyond. */
function partsOf({ pages }: ImageStretch, known: Wall | undefined): StretchPart[] {
  const runs = new Map<number, { run: RunLayout; length: number }>()
  for (const [old, run] of known?.runs ?? []) {
    const [head] = old.pages
    const first = head === undefined ? -1 : pages.indexOf(head)
    if (first === -1 || !old.pages.every((page, index) => pages[first + index] === page)) continue
    runs.set(first, { run, length: old.pages.length })
  }
  // The list itself, which is read once.
  if (runs.size === 0) return pages.length === 0 ? [] : [{ pages }]
  const parts: StretchPart[] = []
  let next = 0
  const add = (until: number) => {
    if (until > next) parts.push({ pages: pages.slice(next, until) })
  }
  for (const [first, { run, length }] of [...runs].toSorted(([one], [other]) => one - other)) {
    add(first)
    parts.push({ run })
    next = first + length
  }
  add(pages.length)
  return parts
}

function measureAverage(
  runs: Iterable<RunLayout>,
  { targetRowHeight, gap, containerWidth }: WallGeometry,
): number {
  let height = 0
  let count = 0
  for (const block of [...runs].flatMap(blocksOf)) {
    height += heightOf(block)
    count += pictureCount(block)
  }
  // Before any picture is known: as if all were a little wider than high.
  return count === 0 ? ((targetRowHeight + gap) * targetRowHeight * 1.4) / containerWidth : height / count
}
