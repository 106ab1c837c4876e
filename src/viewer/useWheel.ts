import { useEffect, useEffectEvent } from 'react'

import { pointOn } from './pointOn.ts'
import type { Point } from './zoom.ts'

interface WheelOptions {
  /** `isCoarse`: one notch of a wheel, which is to be glided over. */
  onZoom: (point: Point, growth: number, isCoarse: boolean) => void
  /** Sideways on a trackpad; false when there is nothing to move. */
  onPan: (x: number) => boolean
}

const LINE_PX = 16
const PER_PX = 0.002
// Pinching on a trackpad arrives as a fine wheel with Ctrl.
const PER_PINCHED_PX = 0.01
const COARSE_PX = 50

export function useWheel(element: HTMLElement | null, { onZoom, onPan }: WheelOptions) {
  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLElement)) return
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
    if (isSideways && !event.ctrlKey && onPan(event.deltaX)) return
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1)
    const growth = Math.exp(-px * (event.ctrlKey ? PER_PINCHED_PX : PER_PX))
    onZoom(pointOn(event.currentTarget, event), growth, !event.ctrlKey && Math.abs(px) >= COARSE_PX)
  })
  useEffect(() => {
    if (element === null) return undefined
    // React listens passively to wheels, and then the page behind would scroll or zoom.
    element.addEventListener('wheel', turn, { passive: false })
    return () => {
      element.removeEventListener('wheel', turn)
    }
  }, [element])
}
