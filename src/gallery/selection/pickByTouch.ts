import type { Picker } from './createPicker.ts'
import { positionUnder } from './positionUnder.ts'

const LONG_PRESS_MS = 450
const SLACK_PX = 10

/** A finger that rests on a picture picks it, which is how selecting begins without a mouse. */
export function pickByTouch(element: HTMLElement, picker: Picker, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start = { x: 0, y: 0 }
  let hasPicked = false

  function stop() {
    clearTimeout(timer)
    timer = undefined
  }

  element.addEventListener(
    'pointerdown',
    ({ pointerType, isPrimary, target, clientX, clientY }) => {
      stop()
      hasPicked = false
      const position = positionUnder(target)
      if (pointerType !== 'touch' || !isPrimary || position === undefined) return
      start = { x: clientX, y: clientY }
      timer = setTimeout(() => {
        hasPicked = true
        picker.toggle(position)
      }, LONG_PRESS_MS)
    },
    { signal },
  )
  element.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - start.x, clientY - start.y) > SLACK_PX) stop()
    },
    { signal },
  )
  // A finger that scrolls is cancelled by the browser.
  for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, stop, { signal })
  element.addEventListener(
    'contextmenu',
    (event) => {
      // The browser's own answer to a long press, in its own time.
      if (timer !== undefined || hasPicked) event.preventDefault()
    },
    { signal },
  )
  element.addEventListener(
    'click',
    (event) => {
      if (!hasPicked) return
      hasPicked = false
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { signal, capture: true },
  )
  signal.addEventListener('abort', stop)
}
