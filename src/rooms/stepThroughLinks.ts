import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Up and down walk from the search box through the rooms; Enter in the box opens the first. */
export function stepThroughLinks(event: KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing)
    return
  const target = event.target
  if (!(target instanceof HTMLElement)) return
  const box = event.currentTarget.querySelector('input')
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-room] a')]
  if (event.key === 'Enter' && target === box) {
    links[0]?.click()
    return
  }
  const places = box === null ? links : [box, ...links]
  const from = places.indexOf(target)
  if (from === -1) return
  const to =
    target !== box && (event.key === 'Home' || event.key === 'End')
      ? places.at(event.key === 'Home' ? 1 : -1)
      : places[from + (steps[event.key] ?? NaN)]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}
