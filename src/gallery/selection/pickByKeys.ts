import type { Picker } from './createPicker.ts'
import { positionUnder } from './positionUnder.ts'

interface KeyOptions {
  /** Where a key leads from a position. */
  next(position: number, key: string): number | undefined
  focusOn(position: number): void
  open(position: number): void
  signal: AbortSignal
}

/** Space picks, Shift with what moves picks all on the way, Ctrl or Cmd with A picks everything; Enter still opens. */
export function pickByKeys(
  element: HTMLElement,
  picker: Picker,
  { next, focusOn, open, signal }: KeyOptions,
): void {
  function onWall(event: KeyboardEvent) {
    const { key, shiftKey, target } = event
    const position = positionUnder(target)
    if (position === undefined || isOnButton(target)) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (key === ' ') {
      if (shiftKey) picker.extendTo(position)
      else picker.toggle(position)
    } else if (key === 'Enter' && picker.isActive() && !shiftKey) open(position)
    else if (shiftKey) {
      const to = next(position, key)
      if (to === undefined) return
      picker.extendFrom(position, to)
      focusOn(to)
    } else return
    event.preventDefault()
  }

  function onPage(event: KeyboardEvent) {
    const { target, key } = event
    if (key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
      return
    const isOnWall = target instanceof Node && element.contains(target)
    if (event.defaultPrevented || !(isOnWall || (picker.isActive() && !takesText(target)))) return
    picker.all()
    event.preventDefault()
  }

  element.addEventListener('keydown', onWall, { signal })
  document.addEventListener('keydown', onPage, { signal })
}

function isOnButton(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null
}
