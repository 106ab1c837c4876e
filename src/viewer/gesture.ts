import { moveAndZoom, type Point, type Zoom } from './zoom.ts'

/** What one or two pointers on the stage are doing. */
export type Gesture =
  | { kind: 'idle' }
  /** Pressed, and not yet moved enough to say which way. */
  | { kind: 'pressed'; pointer: number; start: Point; from: Held }
  | { kind: 'pan'; pointer: number; start: Point; zoom: Zoom }
  /** Sideways to the neighbours. */
  | { kind: 'walk'; pointer: number; start: Point; from: number; distance: number }
  /** Down, to put the picture away. */
  | { kind: 'pull'; pointer: number; start: Point; by: Point }
  | { kind: 'pinch'; pointers: readonly [number, number]; points: readonly [Point, Point]; from: PinchStart }

/** How a hand finds the stage: perhaps still on its way from the last gesture. */
export interface Held {
  zoom: Zoom
  walk: number
}

interface PinchStart {
  middle: Point
  distance: number
  zoom: Zoom
}

export interface PointerAt extends Point {
  id: number
  /** Ms. */
  time: number
  /** Fingers and pens swipe; a mouse only pans. */
  canSwipe: boolean
}

export const IDLE: Gesture = { kind: 'idle' }

// Less is a tap with a restless finger.
const SLOP = 8
// A flick counts even when it is short.
const FLICK_PX_PER_MS = 0.35
const FLICK_MIN_PX = 24

export function press(gesture: Gesture, pointer: PointerAt, held: Held): Gesture {
  if (gesture.kind === 'pinch') return gesture
  if (gesture.kind === 'idle') {
    const { id, x, y } = pointer
    // Whoever catches the pictures while they slide goes on sliding them.
    if (held.walk !== 0 && pointer.canSwipe)
      return { kind: 'walk', pointer: id, start: { x, y }, from: held.walk, distance: held.walk }
    return { kind: 'pressed', pointer: id, start: { x, y }, from: held }
  }
  const points = [positionOf(gesture), pointer] as const
  return {
    kind: 'pinch',
    pointers: [gesture.pointer, pointer.id],
    points,
    from: { ...spread(points), zoom: held.zoom },
  }
}

export function move(gesture: Gesture, pointer: PointerAt): Gesture {
  switch (gesture.kind) {
    case 'idle':
    case 'pan':
      return gesture
    case 'pressed':
      return pointer.id === gesture.pointer ? decide(gesture, pointer) : gesture
    case 'walk':
      return pointer.id === gesture.pointer
        ? { ...gesture, distance: gesture.from + pointer.x - gesture.start.x }
        : gesture
    case 'pull':
      return pointer.id === gesture.pointer
        ? { ...gesture, by: { x: pointer.x - gesture.start.x, y: pointer.y - gesture.start.y } }
        : gesture
    case 'pinch': {
      const index = gesture.pointers.indexOf(pointer.id)
      if (index === -1) return gesture
      const points: readonly [Point, Point] =
        index === 0 ? [pointer, gesture.points[1]] : [gesture.points[0], pointer]
      return { ...gesture, points }
    }
  }
}

/** The zoom that a pan or a pinch asks for, before any limits. */
export function zoomOf(gesture: Gesture, pointer: PointerAt): Zoom | undefined {
  if (gesture.kind === 'pan' && pointer.id === gesture.pointer) {
    const { start, zoom } = gesture
    return { ...zoom, x: zoom.x + pointer.x - start.x, y: zoom.y + pointer.y - start.y }
  }
  if (gesture.kind === 'pinch') {
    const { middle, distance } = spread(gesture.points)
    const { from } = gesture
    return moveAndZoom(from.zoom, from.middle, middle, (from.zoom.scale * distance) / from.distance)
  }
  return undefined
}

/** Whether letting go here goes through with it: far enough, or flicked on; flicked back, it does not. */
export function isCarriedOut(distance: number, velocity: number, reach: number): boolean {
  const isFlick = Math.abs(distance) > FLICK_MIN_PX && Math.abs(velocity) > FLICK_PX_PER_MS
  if (isFlick) return Math.sign(velocity) === Math.sign(distance)
  return Math.abs(distance) > reach
}

function decide(gesture: Extract<Gesture, { kind: 'pressed' }>, pointer: PointerAt): Gesture {
  const { start, from } = gesture
  const by = { x: pointer.x - start.x, y: pointer.y - start.y }
  if (Math.hypot(by.x, by.y) < SLOP) return gesture
  const base = { pointer: pointer.id, start }
  if (from.zoom.scale > 1) return { ...base, kind: 'pan', zoom: from.zoom }
  if (!pointer.canSwipe) return gesture
  if (Math.abs(by.x) >= Math.abs(by.y)) return { ...base, kind: 'walk', from: 0, distance: by.x }
  return { ...base, kind: 'pull', by }
}

function positionOf(gesture: Exclude<Gesture, { kind: 'idle' | 'pinch' }>): Point {
  const { start } = gesture
  if (gesture.kind === 'walk') return { x: start.x + gesture.distance - gesture.from, y: start.y }
  if (gesture.kind === 'pull') return { x: start.x + gesture.by.x, y: start.y + gesture.by.y }
  return start
}

function spread([a, b]: readonly [Point, Point]): { middle: Point; distance: number } {
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
  }
}
