import type { Picker } from './createPicker.ts'
import { positionUnder } from './positionUnder.ts'

/** Clicks on circles and days pick; while somebody selects, clicks on tiles do, with Shift everything in between. */
export function pickByPointer(element: HTMLElement, picker: Picker, signal: AbortSignal): void {
  element.addEventListener(
    'mousedown',
    (event) => {
      // Else the browser marks all text from the last click to this one.
      if (event.shiftKey && picker.isActive()) event.preventDefault()
    },
    { signal },
  )
  element.addEventListener(
    'click',
    (event) => {
      const { target } = event
      if (!(target instanceof Element) || event.button !== 0) return
      const day = target.closest<HTMLElement>('[data-day]')
      const position = positionUnder(target)
      if (day !== null) picker.toggleDay(Number(day.dataset['day']))
      else if (position !== undefined && isPick(event, target, picker)) {
        if (event.shiftKey) picker.extendTo(position)
        else picker.toggle(position)
        event.preventDefault()
      }
    },
    { signal },
  )
}

/** With Ctrl or Cmd a picture opens in another tab, as any link does. */
function isPick(event: MouseEvent, target: Element, picker: Picker): boolean {
  if (target.closest('[data-pick]') !== null) return true
  return picker.isActive() && !event.ctrlKey && !event.metaKey && !event.altKey
}
