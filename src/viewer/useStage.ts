import { type PointerEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

import { AT_REST, createStageMotion, type Pose } from './createStageMotion.ts'
import { type Gesture, IDLE, isCarriedOut, move, type PointerAt, press, zoomOf } from './gesture.ts'
import { pointOn } from './pointOn.ts'
import { throwTo } from './spring.ts'
import { follow, type Trail, velocityAt } from './trail.ts'
import { useWheel } from './useWheel.ts'
import {
  clampZoom,
  closeUpScale,
  FIT,
  fitSize,
  maxScale,
  type Point,
  type Size,
  stepScale,
  stretch,
  stretchZoom,
  type Zoom,
  zoomAt,
} from './zoom.ts'

interface StageOptions {
  /** What is on the stage; another one starts whole and in the middle. */
  slideId: string | undefined
  picture: Size | undefined
  stage: Size
  /** What a whole picture fits into: the stage without its margins. A close-up takes those too. */
  room: Size
  /** Between one picture and the next, in px. */
  pitch: number
  element: HTMLElement | null
  hasPrevious: boolean
  hasNext: boolean
  onPrevious: () => void
  onNext: () => void
  onClose: () => void
  onTap: () => void
}

// When nobody took the step that a swipe asked for, the picture comes back.
const PATIENCE_MS = 400
const DOUBLE_TAP_MS = 300
const DOUBLE_TAP_PX = 30
const PAN_STEP_PX = 80
/** Per ms: a thrown close-up slides for about a second, an edge takes it back within a third. */
const SLIDE_RATE = 1 / 220
const EDGE_RATE = 0.013
// A picture pinched smaller than this is on its way out.
const PINCHED_AWAY = 0.75

/** Everything that hands do to the picture: zoom, pan, swipe, pull down. */
export function useStage(options: StageOptions) {
  const { slideId, picture, stage, room, pitch, element, hasPrevious, hasNext } = options
  const [motion] = useState(createStageMotion)
  const gesture = useRef<Gesture>(IDLE)
  const trail = useRef<Trail>([])
  const lastTap = useRef<(Point & { time: number; timer: ReturnType<typeof setTimeout> }) | undefined>(
    undefined,
  )
  /** The step that a swipe asked for, until the neighbour is the slide. */
  const asked = useRef<{ side: 1 | -1; timer: ReturnType<typeof setTimeout> }>(undefined)

  const fitted = picture && fitSize(picture, room)
  const limits = fitted && { fitted, stage, maxScale: maxScale(picture, fitted) }

  useLayoutEffect(() => {
    // What was held belongs to its slide: the next one is at rest, or comes in from where the finger left it.
    const step = asked.current
    asked.current = undefined
    gesture.current = IDLE
    if (step === undefined) {
      motion.set(AT_REST)
      return
    }
    clearTimeout(step.timer)
    const velocity = motion.getVelocity('walk')
    motion.set({ ...AT_REST, walk: motion.getPose().walk + step.side * pitch })
    motion.glide({ walk: 0 }, { velocity: { walk: velocity } })
    // oxlint-disable-next-line react/exhaustive-deps -- a wider stage is no other slide
  }, [motion, slideId])

  useEffect(
    () => () => {
      clearTimeout(lastTap.current?.timer)
      clearTimeout(asked.current?.timer)
    },
    [],
  )

  const keepInside = useEffectEvent(() => {
    if (!limits || gesture.current.kind !== 'idle') return
    const target = zoomIn(motion.getTarget())
    const kept = clampZoom(target, limits)
    if (kept.scale !== target.scale || kept.x !== target.x || kept.y !== target.y) motion.set(kept)
  })
  useEffect(() => {
    // Another window size has other edges.
    keepInside()
  }, [stage.width, stage.height])

  function zoomTo(wanted: Zoom, { isAtOnce = false } = {}) {
    if (!limits) return
    const kept = clampZoom(wanted, limits)
    if (isAtOnce) motion.set({ ...kept, pullX: 0, pullY: 0 })
    else motion.glide({ ...kept, pullX: 0, pullY: 0 }, { velocity: { x: 0, y: 0, scale: 0 } })
  }

  function toggleCloseUp(point: Point) {
    if (!limits || !picture) return
    const zoom = zoomIn(motion.getTarget())
    zoomTo(zoom.scale > 1 ? FIT : zoomAt(zoom, point, closeUpScale(picture, limits.fitted)))
  }

  function tap(pointer: PointerAt) {
    const before = lastTap.current
    if (
      before &&
      pointer.time - before.time < DOUBLE_TAP_MS &&
      Math.hypot(pointer.x - before.x, pointer.y - before.y) < DOUBLE_TAP_PX
    ) {
      clearTimeout(before.timer)
      lastTap.current = undefined
      toggleCloseUp(pointer)
      return
    }
    const { onTap } = options
    const timer = setTimeout(() => {
      if (pointer.canSwipe) onTap()
    }, DOUBLE_TAP_MS)
    lastTap.current = { x: pointer.x, y: pointer.y, time: pointer.time, timer }
  }

  function letGo(pointer: PointerAt) {
    const was = gesture.current
    const velocity = velocityAt(trail.current, pointer.time)
    if (was.kind === 'pinch') endPinch(was, pointer)
    if (was.kind === 'pinch' || was.kind === 'idle' || was.pointer !== pointer.id) return
    gesture.current = IDLE
    if (was.kind === 'pressed') tap(pointer)
    else if (was.kind === 'pan') throwPicture(velocity)
    else if (was.kind === 'walk') walkOn(was.distance, velocity.x)
    else if (was.by.y > 0 && isCarriedOut(was.by.y, velocity.y, stage.height / 5)) options.onClose()
    else motion.glide({ pullX: 0, pullY: 0 })
  }

  function endPinch(was: Extract<Gesture, { kind: 'pinch' }>, pointer: PointerAt) {
    const zoom = zoomIn(motion.getPose())
    const kept = limits && clampZoom(zoom, limits)
    if (kept === undefined || zoom.scale !== kept.scale) {
      gesture.current = IDLE
      if (zoom.scale < PINCHED_AWAY) options.onClose()
      else if (kept) motion.glide(kept)
      return
    }
    // The finger that stays goes on panning from where it is.
    const index = was.pointers[0] === pointer.id ? 1 : 0
    trail.current = []
    gesture.current = { kind: 'pan', pointer: was.pointers[index], start: was.points[index], zoom }
  }

  function throwPicture(velocity: Point) {
    if (!limits) return
    const from = zoomIn(motion.getPose())
    const free = {
      ...from,
      x: throwTo(from.x, velocity.x, SLIDE_RATE),
      y: throwTo(from.y, velocity.y, SLIDE_RATE),
    }
    const to = clampZoom(free, limits)
    motion.glide(to, {
      velocity: { ...velocity, scale: 0 },
      rate: {
        x: to.x === free.x ? SLIDE_RATE : EDGE_RATE,
        y: to.y === free.y ? SLIDE_RATE : EDGE_RATE,
      },
    })
  }

  function walkOn(distance: number, velocity: number) {
    const isOpen = distance < 0 ? hasNext : hasPrevious
    if (!isOpen || !isCarriedOut(distance, velocity, stage.width / 3)) {
      motion.glide({ walk: 0 }, { velocity: { walk: isOpen ? velocity : 0 } })
      return
    }
    const side = distance < 0 ? 1 : -1
    // On its way there already, should the neighbour take a moment to become the slide.
    motion.glide({ walk: -side * pitch }, { velocity: { walk: velocity } })
    const timer = setTimeout(() => {
      asked.current = undefined
      motion.glide({ walk: 0 })
    }, PATIENCE_MS)
    asked.current = { side, timer }
    if (side === 1) options.onNext()
    else options.onPrevious()
  }

  useWheel(element, {
    onZoom(point, growth, isCoarse) {
      if (!limits) return
      const zoom = zoomIn(motion.getTarget())
      const scale = Math.min(limits.maxScale, Math.max(1, zoom.scale * growth))
      zoomTo(zoomAt(zoom, point, scale), { isAtOnce: !isCoarse })
    },
    onPan(x) {
      const zoom = zoomIn(motion.getTarget())
      if (zoom.scale <= 1) return false
      zoomTo({ ...zoom, x: zoom.x - x }, { isAtOnce: true })
      return true
    },
  })

  return {
    motion,
    fitted,
    maxScale: limits?.maxScale ?? 1,
    step(direction: 'in' | 'out') {
      if (!limits) return
      const zoom = zoomIn(motion.getTarget())
      zoomTo(zoomAt(zoom, { x: 0, y: 0 }, stepScale(zoom.scale, direction, limits.maxScale)))
    },
    fit() {
      zoomTo(FIT)
    },
    /** To the picture's own pixels, or back to the whole. */
    toggleCloseUp() {
      toggleCloseUp({ x: 0, y: 0 })
    },
    /** For those who do not drag. */
    pan(x: -1 | 0 | 1, y: -1 | 0 | 1) {
      const zoom = zoomIn(motion.getTarget())
      zoomTo({ ...zoom, x: zoom.x - x * PAN_STEP_PX, y: zoom.y - y * PAN_STEP_PX })
    },
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a')))
          return
        event.currentTarget.setPointerCapture(event.pointerId)
        motion.stop()
        const pointer = pointerAt(event)
        trail.current = follow([], pointer)
        const pose = motion.getPose()
        gesture.current = press(gesture.current, pointer, { zoom: zoomIn(pose), walk: pose.walk })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (gesture.current.kind === 'idle') return
        const pointer = pointerAt(event)
        const now = move(gesture.current, pointer)
        gesture.current = now
        if (now.kind !== 'pinch') trail.current = follow(trail.current, pointer)
        if (now.kind === 'walk') {
          const isOpen = now.distance < 0 ? hasNext : hasPrevious
          motion.set({ walk: isOpen ? now.distance : stretch(now.distance, stage.width) })
        } else if (now.kind === 'pull') {
          motion.set({
            pullX: now.by.y > 0 ? now.by.x : 0,
            pullY: now.by.y > 0 ? now.by.y : stretch(now.by.y, stage.height),
          })
        } else {
          const zoom = zoomOf(now, pointer)
          if (zoom && limits) motion.set(stretchZoom(zoom, limits))
        }
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        letGo(pointerAt(event))
      },
      onPointerCancel() {
        gesture.current = IDLE
        const zoom = zoomIn(motion.getPose())
        motion.glide({ ...(limits ? clampZoom(zoom, limits) : FIT), walk: 0, pullX: 0, pullY: 0 })
      },
    },
  }
}

export type Hands = ReturnType<typeof useStage>

function zoomIn({ scale, x, y }: Pose): Zoom {
  return { scale, x, y }
}

function pointerAt(event: PointerEvent<HTMLElement>): PointerAt {
  return {
    ...pointOn(event.currentTarget, event),
    id: event.pointerId,
    time: event.timeStamp,
    canSwipe: event.pointerType !== 'mouse',
  }
}
