import { createLabel } from './tileElement.ts'
import type { Tile } from './createTile.ts'

/** Lays the label over whichever picture is pointed at, or has the keyboard's focus. Gives a function that ends it. */
export function showTileLabels(
  element: HTMLElement,
  tileOf: (link: Element) => Tile | undefined,
): () => void {
  const label = createLabel()
  const listeners = new AbortController()
  const { signal } = listeners

  function showOn(target: EventTarget | null) {
    const link = target instanceof Element ? target.closest('a') : null
    const tile = link === null ? undefined : tileOf(link)
    if (link === null || tile === undefined) {
      label.element.remove()
      return
    }
    if (label.element.parentNode === link) return
    const { name, about } = tile.label()
    label.write(name, about)
    link.append(label.element)
  }

  element.addEventListener(
    'pointerover',
    ({ target, pointerType }) => pointerType !== 'touch' && showOn(target),
    {
      signal,
    },
  )
  element.addEventListener('pointerleave', () => label.element.remove(), { signal })
  element.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) showOn(target)
    },
    { signal },
  )
  element.addEventListener('focusout', () => label.element.remove(), { signal })
  return () => {
    listeners.abort()
    label.element.remove()
  }
}
