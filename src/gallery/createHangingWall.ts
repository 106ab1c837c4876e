import { createPlaceholders } from './createPlaceholders.ts'
import { createTileLayer, type TileLayer } from './createTileLayer.ts'
import { createWallScroller, type WallFrame, type WallView } from './createWallScroller.ts'
import type { HeadingWords } from './createHeading.ts'
import { type ImageList, positionOf } from './imageList.ts'
import type { Wall } from './layOutWall.ts'
import type { TileContext } from './TileContext.ts'
import { type Eye, type EyeInGap, yOfPosition } from './wallPlace.ts'
import { positionAt, rowOf, rowsBetween } from './wallRows.ts'
import type { PickedPart } from './selection/pickedPart.ts'

export interface HangingWall {
  tiles: TileLayer
  setWall(wall: Wall, frame: WallFrame, list: ImageList): void
  /** Scrolls no further than it takes to see a picture whole, below its heading where it is the first of a day. */
  reveal(position: number): void
  /** Puts a picture's row, or the place kept for it, at the top of what is seen. */
  goTo(position: number): void
  /** The same for somebody who drags along the timeline. */
  passBy(position: number): void
  eye(): Eye | EyeInGap | undefined
  isHung(): boolean
  view(): WallView | undefined
  destroy(): void
}

interface HangingWallOptions {
  wallElement: HTMLElement
  placeholdersElement: HTMLElement
  tilesElement: HTMLElement
  context: Omit<TileContext, 'isFast'>
  wordsOf(position: number, isNarrow: boolean): HeadingWords
  pickedOf(position: number): PickedPart
  firstY(wall: Wall, frame: WallFrame): number
  /** The first picture that is seen, or would be; told with every frame. */
  onPosition(position: number): void
  /** What is seen, at rest or when it goes slowly enough to look at. */
  onLook(view: WallView): void
  maxNativeHeight?: number | undefined
}

const MARGIN = 8
const LOOK_EVERY_MS = 80

/** The part of the wall that React leaves alone: scrolling, tiles and the placeholders around them. */
export function createHangingWall({
  wallElement,
  placeholdersElement,
  tilesElement,
  context,
  wordsOf,
  pickedOf,
  firstY,
  onPosition,
  onLook,
  maxNativeHeight,
}: HangingWallOptions): HangingWall {
  let view: WallView | undefined
  let lookTimer: ReturnType<typeof setTimeout> | undefined
  let wasFast = false
  let frame: WallFrame = { pageTop: 0, covered: 0 }
  const placeholders = createPlaceholders(placeholdersElement)
  const tiles = createTileLayer({
    element: tilesElement,
    context: { ...context, isFast: () => view?.isFast ?? false },
    wordsOf,
    pickedOf,
  })
  const scroller = createWallScroller({ element: wallElement, firstY, onView: show, maxNativeHeight })

  function show(next: WallView) {
    view = next
    placeholders.show(next)
    tiles.show(next)
    if (next.isFast && !wasFast) tiles.hold()
    if (wasFast && !next.isFast) tiles.update()
    onPosition(positionAt(next.wall, next.top + frame.covered + MARGIN))
    wasFast = next.isFast
    lookTimer ??= setTimeout(look, LOOK_EVERY_MS)
  }

  function look() {
    lookTimer = undefined
    if (view !== undefined && !view.isFast) onLook(view)
  }

  /** The top of the window when a picture is the first that is seen; the page's own for the first of all. */
  function topOf(position: number): number | undefined {
    const now = scroller.view()
    const y = now && yOfPosition(now.wall, position)
    if (now === undefined || y === undefined) return undefined
    if (position <= 0) return -frame.pageTop
    return y - headingAbove(now.wall, Math.floor(position)) - frame.covered - MARGIN
  }

  return {
    tiles,
    setWall(wall, nextFrame, list) {
      frame = nextFrame
      scroller.setWall(wall, nextFrame, (fileId) => positionOf(list, fileId))
    },
    reveal(position) {
      const now = scroller.view()
      const row = now && rowOf(now.wall, position)
      if (now === undefined) return
      const top = row?.top ?? yOfPosition(now.wall, position) ?? 0
      const bottom = row?.bottom ?? top + now.wall.geometry.targetRowHeight
      const first = top - headingAbove(now.wall, position) - frame.covered - MARGIN
      const last = bottom + MARGIN - now.height
      if (now.top > first) scroller.scrollTo(first)
      else if (now.top < last) scroller.scrollTo(last)
    },
    goTo(position) {
      const y = topOf(position)
      if (y !== undefined) scroller.scrollTo(y)
    },
    passBy(position) {
      const y = topOf(position)
      if (y !== undefined) scroller.scrubTo(y)
    },
    eye: scroller.eye,
    isHung: () => view !== undefined,
    view: scroller.view,
    destroy() {
      clearTimeout(lookTimer)
      scroller.destroy()
      tiles.destroy()
      placeholdersElement.replaceChildren()
    },
  }
}

/** The height of the headings right above a picture's row. */
export function headingAbove(wall: Wall, position: number): number {
  const row = rowOf(wall, position)
  if (row === undefined) return 0
  const isFirst = rowsBetween(wall, row.top - 1, row.top - 1).rows.some(({ isHeading }) => isHeading)
  return isFirst ? wall.geometry.headingHeight : 0
}
