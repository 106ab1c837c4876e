import type { KeyboardEvent } from 'react'

/** A close-up is moved with Shift and the arrows by those who do not drag. */
export function panByKey(event: KeyboardEvent, pan: (x: -1 | 0 | 1, y: -1 | 0 | 1) => void) {
  if (!event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === 'ArrowLeft') pan(-1, 0)
  else if (event.key === 'ArrowRight') pan(1, 0)
  else if (event.key === 'ArrowUp') pan(0, -1)
  else if (event.key === 'ArrowDown') pan(0, 1)
  else return
  event.preventDefault()
}
