import { type PointerEvent, useRef } from 'react'

/** px; further down than this it goes. */
const ENOUGH = 96

/** Properties for the head of a sheet: it can be pulled down, and far enough it closes. */
export function useSheetDrag(onClose: () => void) {
  const startY = useRef<number>(undefined)
  const distance = ({ clientY }: PointerEvent) => Math.max(0, clientY - (startY.current ?? clientY))
  const moveTo = ({ currentTarget }: PointerEvent, y: number) => {
    const sheet = currentTarget.closest('dialog')
    if (sheet) sheet.style.translate = y === 0 ? '' : `0 ${y}px`
  }

  return {
    onPointerDown(event: PointerEvent) {
      // Elsewhere than at the bottom edge of a phone it is a dialog that stands still.
      if (!matchMedia('(width < 40rem)').matches) return
      if (event.target instanceof Element && event.target.closest('button')) return
      startY.current = event.clientY
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent) {
      if (startY.current !== undefined) moveTo(event, distance(event))
    },
    onPointerUp(event: PointerEvent) {
      if (distance(event) > ENOUGH) onClose()
      else moveTo(event, 0)
      startY.current = undefined
    },
    onPointerCancel(event: PointerEvent) {
      moveTo(event, 0)
      startY.current = undefined
    },
  }
}
