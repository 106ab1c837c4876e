import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'

import { type Gesture, IDLE, isCarriedOut, move, type PointerAt, press, resist, zoomOf } from './gesture.ts'
import {
  clampZoom,
  closeUpScale,
  FIT,
  fitSize,
  maxScale,
  type Point,
  type Size,
  stepScale,
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
  element: HTMLElement | null
  hasPrevious: boolean
  hasNext: boolean
  onPrevious: () => void
  onNext: () => void
  onClose: () => void
  onTap: () => void
}

interface Held {
  slideId: string | undefined
  zoom: Zoom
  /** Px sideways, towards a neighbour. */
  walk: number
  /** Px downwards, on the way out. */
  pull: number
  isSmooth: boolean
}

// Longer than the motion it covers, which CSS times.
const SETTLE_MS = 400
const DOUBLE_TAP_MS = 300
const DOUBLE_TAP_PX = 30
const PAN_STEP_PX = 80

/** Everything that hands do to the picture: zoom, pan, swipe, pull down. */
export function useStage(options: StageOptions) {
  const { slideId, picture, stage, room, element, hasPrevious, hasNext } = options
  const gesture = useRef<Gesture>(IDLE)
  const lastTap = useRef<(Point & { time: number; timer: ReturnType<typeof setTimeout> }) | undefined>(
    undefined,
  )
  const [kept, setKept] = useState<Held>(atRest(undefined))
  const [isSettling, setIsSettling] = useState(false)

  // What was held belongs to its slide: the next one is at rest from its first frame.
  const held = kept.slideId === slideId ? kept : atRest(slideId)
  const fitted = picture && fitSize(picture, room)
  const limits = fitted && { fitted, stage, maxScale: maxScale(picture, fitted) }

  useEffect(() => {
    if (!isSettling) return undefined
    const timer = setTimeout(() => {
      setIsSettling(false)
      // Nobody came: back to the middle.
      setKept((current) => ({ ...current, walk: 0, isSmooth: true }))
    }, SETTLE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [isSettling])

  function hold(change: Partial<Held>) {
    setKept({ ...held, isSmooth: false, ...change })
  }

  function zoomTo(wanted: Zoom, isSmooth: boolean) {
    if (limits) hold({ zoom: clampZoom(wanted, limits), walk: 0, pull: 0, isSmooth })
  }

  function toggleCloseUp(point: Point) {
    if (!limits || !picture) return
    const isCloseUp = held.zoom.scale > 1
    zoomTo(isCloseUp ? FIT : zoomAt(held.zoom, point, closeUpScale(picture, limits.fitted)), true)
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
    if (was.kind === 'pinch') {
      // The finger that stays goes on panning from where it is.
      const index = was.pointers[0] === pointer.id ? 1 : 0
      const zoom = held.zoom
      gesture.current = { kind: 'pan', pointer: was.pointers[index], start: was.points[index], zoom }
      return
    }
    if (was.kind === 'idle' || was.pointer !== pointer.id) return
    gesture.current = IDLE
    if (was.kind === 'pressed') tap(pointer)
    else if (was.kind === 'walk') walkOn(was.distance, isCarriedOut(was, pointer.time, stage.width / 3))
    else if (was.kind === 'pull') {
      if (was.distance > 0 && isCarriedOut(was, pointer.time, stage.height / 4)) options.onClose()
      else hold({ pull: 0, isSmooth: true })
    }
  }

  function walkOn(distance: number, isThrough: boolean) {
    const isOpen = distance < 0 ? hasNext : hasPrevious
    if (!isThrough || !isOpen) {
      hold({ walk: 0, isSmooth: true })
      return
    }
    // It stays where the finger left it until the neighbour is the slide; then both glide on.
    hold({ isSmooth: true })
    setIsSettling(true)
    if (distance < 0) options.onNext()
    else options.onPrevious()
  }

  const turnWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLElement)) return
    const { zoom } = held
    if (zoom.scale > 1 && !event.ctrlKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      zoomTo({ ...zoom, x: zoom.x - event.deltaX }, false)
      return
    }
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    // Pinching on a trackpad arrives as a fine wheel with Ctrl.
    const growth = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002))
    if (!limits) return
    const scale = Math.min(limits.maxScale, Math.max(1, zoom.scale * growth))
    zoomTo(zoomAt(zoom, pointOn(event.currentTarget, event), scale), false)
  })
  useEffect(() => {
    if (element === null) return undefined
    // React listens passively to wheels, and then the page behind would scroll or zoom.
    element.addEventListener('wheel', turnWheel, { passive: false })
    return () => {
      element.removeEventListener('wheel', turnWheel)
    }
  }, [element])

  return {
    zoom: held.zoom,
    walk: held.walk,
    pull: held.pull,
    isSmooth: held.isSmooth || isSettling,
    fitted,
    canZoomIn: limits !== undefined && held.zoom.scale < limits.maxScale,
    canZoomOut: held.zoom.scale > 1,
    step(direction: 'in' | 'out') {
      if (!limits) return
      zoomTo(zoomAt(held.zoom, { x: 0, y: 0 }, stepScale(held.zoom.scale, direction, limits.maxScale)), true)
    },
    fit() {
      zoomTo(FIT, true)
    },
    /** For those who do not drag. */
    pan(x: -1 | 0 | 1, y: -1 | 0 | 1) {
      const { zoom } = held
      zoomTo({ ...zoom, x: zoom.x - x * PAN_STEP_PX, y: zoom.y - y * PAN_STEP_PX }, true)
    },
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a')))
          return
        event.currentTarget.setPointerCapture(event.pointerId)
        gesture.current = press(gesture.current, pointerAt(event), held.zoom)
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (gesture.current.kind === 'idle') return
        const pointer = pointerAt(event)
        const now = move(gesture.current, pointer)
        gesture.current = now
        if (now.kind === 'walk') {
          hold({ walk: (now.distance < 0 ? hasNext : hasPrevious) ? now.distance : resist(now.distance) })
        } else if (now.kind === 'pull') {
          hold({ pull: now.distance > 0 ? now.distance : resist(now.distance) })
        } else {
          const zoom = zoomOf(now, pointer)
          if (zoom) zoomTo(zoom, false)
        }
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        letGo(pointerAt(event))
      },
      onPointerCancel() {
        gesture.current = IDLE
        hold({ walk: 0, pull: 0, isSmooth: true })
      },
    },
  }
}

function atRest(slideId: string | undefined): Held {
  return { slideId, zoom: FIT, walk: 0, pull: 0, isSmooth: false }
}

function pointOn(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 }
}

function pointerAt(event: PointerEvent<HTMLElement>): PointerAt {
  return {
    ...pointOn(event.currentTarget, event),
    id: event.pointerId,
    time: event.timeStamp,
    canSwipe: event.pointerType !== 'mouse',
  }
}
