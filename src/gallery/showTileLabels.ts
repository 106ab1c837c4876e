import type { Tile } from './createTile.ts'
import { createMark } from './selection/createPick.ts'
import { createLabel } from './tileElement.ts'

/** Lays the label, and the circle that picks it, over whichever picture is pointed at, or has the keyboard's focus. Gives a function that ends it. */
export function showTileLabels(
  element: HTMLElement,
  tileOf: (link: Element) => Tile | undefined,
): () => void {
  const label = createLabel()
  const mark = createMark()
  const listeners = new AbortController()
  const { signal } = listeners

  function showOn(target: EventTarget | null) {
    const link = target instanceof Element ? target.closest('a') : null
    const tile = link === null ? undefined : tileOf(link)
    if (link === null || tile === undefined) {
      hide()
      return
    }
    if (label.element.parentNode === link) return
    const { name, about } = tile.label()
    label.write(name, about)
    link.append(label.element)
    mark.remove()
    // While somebody selects, every tile has its own.
    if (link.role === null) link.append(mark)
  }

  function hide() {
    label.element.remove()
    mark.remove()
  }

  element.addEventListener(
    'pointerover',
    ({ target, pointerType }) => pointerType !== 'touch' && showOn(target),
    {
      signal,
    },
  )
  element.addEventListener('pointerleave', hide, { signal })
  element.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) showOn(target)
    },
    { signal },
  )
  element.addEventListener('focusout', hide, { signal })
  // This code comes after the tiles: a mouse may be there before it.
  if (matchMedia('(hover: hover)').matches) showOn(element.querySelector('a:hover'))
  return () => {
    listeners.abort()
    hide()
  }
}
