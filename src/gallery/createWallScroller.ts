import type { Wall } from './layOutWall.ts'
import { type ScrollSpace, scrollSpaceOf, toContent, toNative } from './scrollSpace.ts'
import { type Eye, type EyeInGap, eyeBetween, yOfEye } from './wallPlace.ts'

/** Where the wall is in the window, in px. */
export interface WallFrame {
  /** From the top of the page to the top of the wall. */
  pageTop: number
  /** What is sticky hides this much of the window. */
  covered: number
}

export interface WallView {
  wall: Wall
  /** Height on the wall of the top of the window. */
  top: number
  height: number
  /** Taken from a height on the wall, this gives the height in its element. */
  shift: number
  isMoving: boolean
  /** Too fast for anything but placeholders. */
  isFast: boolean
  /** -1 upwards. */
  direction: 1 | -1
}

export interface WallScroller {
  /** Another layout, or place in the window: what is looked at stays where it is. */
  setWall(wall: Wall, frame: WallFrame, positionOf: (fileId: string) => number | undefined): void
  scrollTo(y: number): void
  /** The same for a hand that is on its way: only placeholders, until it rests. */
  scrubTo(y: number): void
  /** What is looked at now, to find it again later; undefined at the very top. */
  eye(): Eye | EyeInGap | undefined
  view(): WallView | undefined
  destroy(): void
}

interface ScrollerOptions {
  element: HTMLElement
  /** Where to begin, once there is a wall. */
  firstY: (wall: Wall, frame: WallFrame) => number
  onView: (view: WallView) => void
  maxNativeHeight?: number | undefined
}

// A step of the scroll bar this long is a hand on the bar or a key, not a wheel or a finger.
const JUMP_PX = 5000
// Beyond so many windows a second nobody sees a picture.
const FAST_WINDOWS = 4
const REST_MS = 140
// Px per ms, to begin slowing down from.
const MAX_SPEED = 100
// Of the last step in the speed.
const NEWNESS = 0.4
// A hand on the timeline pauses to read before it stays.
const SCRUB_REST_MS = 400

/**
 * Scrolls the page, and tells which part of the wall is seen. While somebody scrolls the page itself is left alone: when
 * rows above change, or the scroll bar stands for a wall higher than itself, the wall is shifted below the window
 * instead, and both are brought together at rest.
 */
export function createWallScroller({
  element,
  firstY,
  onView,
  maxNativeHeight,
}: ScrollerOptions): WallScroller {
  let wall: Wall | undefined
  let frame: WallFrame = { pageTop: 0, covered: 0 }
  let space: ScrollSpace = { contentHeight: 0, nativeHeight: 0 }
  let shift = 0
  let lastScroll = 0
  let lastAt = 0
  /** Undefined before the second step. */
  let speed: number | undefined
  let direction: 1 | -1 = 1
  let isMoving = false
  let restAt = 0
  let restTimer: ReturnType<typeof setTimeout> | undefined

  const native = () => window.scrollY - frame.pageTop
  const top = () => native() + shift
  const viewHeight = () => window.innerHeight

  function tell() {
    if (wall === undefined) return
    const isFast = isMoving && (speed ?? 0) > (FAST_WINDOWS * viewHeight()) / 1000
    onView({ wall, top: top(), height: viewHeight(), shift, isMoving, isFast, direction })
  }

  /** Puts the scroll bar where it tells the truth about what is seen. */
  function settle(y: number) {
    const target = toNative(space, y, viewHeight())
    window.scrollTo({ top: target + frame.pageTop, behavior: 'instant' })
    lastScroll = window.scrollY
    // Near the ends the page may not scroll as far as asked; sub-pixels are lost as well.
    shift =
      Math.abs(native() - target) < 2
        ? Math.round(y - native())
        : toContent(space, native(), viewHeight()) - native()
    if (space.contentHeight === space.nativeHeight) shift = 0
  }

  function onScroll() {
    if (wall === undefined || window.scrollY === lastScroll) return
    const now = performance.now()
    const by = window.scrollY - lastScroll
    const speedNow = Math.abs(by) / Math.max(4, now - lastAt)
    // Frames are told late and early: from one to the next it would be fast, slow and fast again.
    const before = Math.min(speed ?? speedNow, MAX_SPEED)
    speed = isMoving ? before * (1 - NEWNESS) + speedNow * NEWNESS : undefined
    direction = by < 0 ? -1 : 1
    lastScroll = window.scrollY
    lastAt = now
    isMoving = true
    restAt = now + REST_MS
    restTimer ??= setTimeout(restIfDue, REST_MS)
    if (Math.abs(by) > JUMP_PX) {
      shift = toContent(space, native(), viewHeight()) - native()
    } else if (shift !== 0 && isNearEnd()) {
      settle(Math.min(space.contentHeight - viewHeight(), Math.max(0, top())))
    }
    tell()
  }

  /** Where the page ends before the wall does, or the wall before the page. */
  function isNearEnd(): boolean {
    const margin = viewHeight()
    return (
      native() < margin ||
      native() > space.nativeHeight - 2 * margin ||
      top() < margin ||
      top() > space.contentHeight - 2 * margin
    )
  }

  /** One timer for a whole scroll: another one with every frame would cost more than hanging a tile. */
  function restIfDue() {
    const left = restAt - performance.now()
    if (left > 0) restTimer = setTimeout(restIfDue, left)
    else rest()
  }

  function rest() {
    clearTimeout(restTimer)
    restTimer = undefined
    isMoving = false
    speed = undefined
    if (shift !== 0) settle(top())
    tell()
  }

  function seenFrom(y: number): Eye | EyeInGap | undefined {
    return wall && eyeBetween(wall, y + frame.covered, y + viewHeight())
  }

  window.addEventListener('scroll', onScroll, { passive: true })
  window.addEventListener('resize', tell)

  return {
    setWall(nextWall, nextFrame, positionOf) {
      const before = wall
      const eye = before && (window.scrollY > 0 || shift !== 0) ? seenFrom(top()) : undefined
      const oldTop = top()
      const oldCovered = frame.covered
      wall = nextWall
      frame = nextFrame
      space = scrollSpaceOf(nextWall.height, maxNativeHeight)
      element.style.blockSize = `${String(space.nativeHeight)}px`
      if (before === undefined) {
        settle(firstY(nextWall, nextFrame))
      } else if (eye !== undefined) {
        const y = yOfEye(nextWall, positionOf, eye)
        const nextTop = y === undefined ? oldTop : y - oldCovered
        if (isMoving) shift += nextTop - top()
        else settle(nextTop)
      }
      tell()
    },
    scrollTo(y) {
      isMoving = false
      settle(y)
      tell()
    },
    scrubTo(y) {
      settle(y)
      isMoving = true
      speed = Infinity
      restAt = performance.now() + SCRUB_REST_MS
      restTimer ??= setTimeout(restIfDue, SCRUB_REST_MS)
      tell()
    },
    // Asked for as the screen goes: what stood above the wall may be gone, and the browser have scrolled by that much.
    eye: () => (lastScroll > 0 ? seenFrom(lastScroll - frame.pageTop + shift) : undefined),
    view: () => wall && { wall, top: top(), height: viewHeight(), shift, isMoving, isFast: false, direction },
    destroy() {
      clearTimeout(restTimer)
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', tell)
    },
  }
}
