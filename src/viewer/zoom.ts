/** Points are measured from the middle of the stage, in px. */
export interface Point {
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

/** How the picture is looked at: its magnification over the fitted size, and where its middle is. */
export interface Zoom extends Point {
  scale: number
}

export interface ZoomLimits {
  /** The picture at scale 1. */
  fitted: Size
  stage: Size
  maxScale: number
}

export const FIT: Zoom = { scale: 1, x: 0, y: 0 }

// Of the original's pixels, so that the finest detail can be judged.
const MAX_MAGNIFICATION = 3
const MIN_MAX_SCALE = 4
const STEP = 1.5
// Of what a finger moves beyond an edge, the picture follows at most so much.
const GIVE = 0.55

/** The largest size that shows the whole picture and invents no pixels. */
export function fitSize(picture: Size, stage: Size): Size {
  const ratio = Math.min(1, stage.width / picture.width, stage.height / picture.height)
  return { width: picture.width * ratio, height: picture.height * ratio }
}

export function maxScale(picture: Size, fitted: Size): number {
  return fitted.width > 0
    ? Math.max(MIN_MAX_SCALE, (MAX_MAGNIFICATION * picture.width) / fitted.width)
    : MIN_MAX_SCALE
}

/** Another magnification under which the part of the picture at `point` stays there. */
export function zoomAt(zoom: Zoom, point: Point, scale: number): Zoom {
  return moveAndZoom(zoom, point, point, scale)
}

/** What was at `from` comes to `to`, magnified: two fingers that pinch and wander. */
export function moveAndZoom(zoom: Zoom, from: Point, to: Point, scale: number): Zoom {
  const growth = scale / zoom.scale
  return {
    scale,
    x: to.x - (from.x - zoom.x) * growth,
    y: to.y - (from.y - zoom.y) * growth,
  }
}

/** Keeps the scale in its limits and the picture over the stage: no edge comes further in than the stage's own. */
export function clampZoom(zoom: Zoom, { fitted, stage, maxScale: max }: ZoomLimits): Zoom {
  const scale = clamp(zoom.scale, 1, max)
  // Clamping the scale must not let the picture jump: move as if it had been zoomed back about the middle.
  const { x, y } = scale === zoom.scale ? zoom : zoomAt(zoom, { x: 0, y: 0 }, scale)
  return {
    scale,
    x: clampOffset(x, fitted.width * scale, stage.width),
    y: clampOffset(y, fitted.height * scale, stage.height),
  }
}

/** Under a finger the limits give way a little, the less the further one is beyond them. */
export function stretchZoom(zoom: Zoom, { fitted, stage, maxScale: max }: ZoomLimits): Zoom {
  const scale =
    zoom.scale < 1 ? zoom.scale ** 0.55 : zoom.scale > max ? max * (zoom.scale / max) ** 0.35 : zoom.scale
  return {
    scale,
    x: stretchOffset(zoom.x, fitted.width * scale, stage.width),
    y: stretchOffset(zoom.y, fitted.height * scale, stage.height),
  }
}

/** The way of something held that is pulled past its end: it follows more and more slowly. */
export function stretch(beyond: number, length: number): number {
  const far = Math.abs(beyond)
  return length > 0 ? (Math.sign(beyond) * far * length * GIVE) / (length + far * GIVE) : 0
}

/** The next stop of the zoom buttons. */
export function stepScale(scale: number, direction: 'in' | 'out', max: number): number {
  const next = direction === 'in' ? scale * STEP : scale / STEP
  // A step that would end a hair from a limit ends on it.
  if (next < 1.1) return 1
  return next > max * 0.95 ? max : next
}

/** Where a double click goes: to real pixels where that is a real step, else to a good look. */
export function closeUpScale(picture: Size, fitted: Size): number {
  const realPixels = fitted.width > 0 ? picture.width / fitted.width : 1
  return realPixels > 1.25 ? Math.min(realPixels, 4) : 2.5
}

function stretchOffset(offset: number, picture: number, stage: number): number {
  const kept = clampOffset(offset, picture, stage)
  return kept + stretch(offset - kept, stage)
}

function clampOffset(offset: number, picture: number, stage: number): number {
  const room = Math.max(0, (picture - stage) / 2)
  // `|| 0` keeps -0 out of styles and comparisons.
  return clamp(offset, -room, room) || 0
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
