import { moveAndZoom, type Point, type Zoom } from './zoom.ts'

/** What one or two pointers on the stage are doing. */
export type Gesture =
  | { kind: 'idle' }
  /** Pressed, and not yet moved enough to say which way. */
  | { kind: 'pressed'; pointer: number; start: Point; zoom: Zoom }
  | { kind: 'pan'; pointer: number; start: Point; zoom: Zoom }
  /** Sideways to the neighbours. */
  | { kind: 'walk'; pointer: number; start: Point; startedAt: number; distance: number }
  /** Down, to put the picture away. */
  | { kind: 'pull'; pointer: number; start: Point; startedAt: number; distance: number }
  | { kind: 'pinch'; pointers: readonly [number, number]; points: readonly [Point, Point]; from: PinchStart }

interface PinchStart {
  middle: Point
  distance: number
  zoom: Zoom
}

export interface PointerAt extends Point {
  id: number
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

export function press(gesture: Gesture, pointer: PointerAt, zoom: Zoom): Gesture {
  if (gesture.kind === 'idle') return { kind: 'pressed', pointer: pointer.id, start: pointer, zoom }
  if (gesture.kind === 'pinch') return gesture
  const other = positionOf(gesture)
  const points = [other, pointer] as const
  return {
    kind: 'pinch',
    pointers: [gesture.pointer, pointer.id],
    points,
    from: { ...spread(points), zoom },
  }
}

export function move(gesture: Gesture, pointer: PointerAt): Gesture {
  switch (gesture.kind) {
    case 'idle':
      return gesture
    case 'pressed':
      return pointer.id === gesture.pointer ? decide(gesture, pointer) : gesture
    case 'pan':
      return gesture
    case 'walk':
      return pointer.id === gesture.pointer ? { ...gesture, distance: pointer.x - gesture.start.x } : gesture
    case 'pull':
      return pointer.id === gesture.pointer ? { ...gesture, distance: pointer.y - gesture.start.y } : gesture
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

/** Whether letting go here goes through with it: far enough, or flicked. */
export function isCarriedOut(
  gesture: Extract<Gesture, { kind: 'walk' | 'pull' }>,
  time: number,
  reach: number,
): boolean {
  const distance = Math.abs(gesture.distance)
  const speed = distance / Math.max(1, time - gesture.startedAt)
  return distance > reach || (distance > FLICK_MIN_PX && speed > FLICK_PX_PER_MS)
}

/** Fingers at the ends of the list feel that there is no more. */
export function resist(distance: number): number {
  return Math.sign(distance) * Math.abs(distance) ** 0.75
}

function decide(gesture: Extract<Gesture, { kind: 'pressed' }>, pointer: PointerAt): Gesture {
  const { start, zoom } = gesture
  const dx = pointer.x - start.x
  const dy = pointer.y - start.y
  if (Math.hypot(dx, dy) < SLOP) return gesture
  const base = { pointer: pointer.id, start }
  if (zoom.scale > 1) return { ...base, kind: 'pan', zoom }
  if (!pointer.canSwipe) return gesture
  const swipe = { ...base, startedAt: pointer.time }
  if (Math.abs(dx) >= Math.abs(dy)) return { ...swipe, kind: 'walk', distance: dx }
  return { ...swipe, kind: 'pull', distance: dy }
}

function positionOf(gesture: Exclude<Gesture, { kind: 'idle' | 'pinch' }>): Point {
  const { start } = gesture
  if (gesture.kind === 'walk') return { x: start.x + gesture.distance, y: start.y }
  if (gesture.kind === 'pull') return { x: start.x, y: start.y + gesture.distance }
  return start
}

function spread([a, b]: readonly [Point, Point]): { middle: Point; distance: number } {
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
  }
}
