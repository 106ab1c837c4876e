import styles from './GalleryTile.module.css'
import { placeAt, type TileBox } from './TileBox.ts'

export interface Glow {
  /** The wall rests: of these links, those that wait for their pictures glow. */
  show(hung: Iterable<readonly [link: Element, box: TileBox]>): void
  hide(): void
  /** Where a link has given way to a message nothing glows any more. */
  prune(): void
  destroy(): void
}

// Where a picture is on its way into the element, or somebody wants to read its label, there is nothing to glow.
const WAITING = 'a[data-loading]:not(:hover, :focus-visible, :has(> img))'

/**
 * The glow over tiles without a picture. One element breathes for all of them: an animation for each is styled anew with
 * every frame and has a layer of its own, and a scroll that begins there begins late.
 */
export function createGlow(element: HTMLElement): Glow {
  const layer = document.createElement('div')
  layer.className = styles.glow ?? ''
  layer.ariaHidden = 'true'
  const veils = new Map<Element, HTMLElement>()
  const listeners = new AbortController()

  function drop(link: Element | null) {
    if (link === null) return
    veils.get(link)?.remove()
    veils.delete(link)
  }

  for (const event of ['load', 'pointerover', 'focusin']) {
    element.addEventListener(
      event,
      ({ target }) => {
        if (target instanceof Element) drop(target.closest('a'))
      },
      // The load of a picture does not bubble.
      { capture: true, signal: listeners.signal },
    )
  }

  return {
    show(hung) {
      veils.clear()
      for (const [link, box] of hung) {
        if (!link.matches(WAITING)) continue
        const veil = document.createElement('div')
        veil.className = styles.veil ?? ''
        placeAt(veil, box)
        veils.set(link, veil)
      }
      layer.replaceChildren(...veils.values())
      layer.toggleAttribute('data-resting', veils.size > 0)
      if (element.lastElementChild !== layer) element.append(layer)
    },
    hide() {
      layer.toggleAttribute('data-resting', false)
    },
    prune() {
      for (const link of veils.keys()) if (!link.isConnected) drop(link)
    },
    destroy() {
      listeners.abort()
      layer.remove()
    },
  }
}
