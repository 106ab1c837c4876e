import styles from './Pick.module.css'
import tick from './Tick.module.css'

/** Of the circle in a tile's corner. */
export const markClass = `${tick.tick} ${styles.mark}`

/** Shows on a tile's element whether its picture is picked; nothing of it is there while nobody selects. */
export interface Pick {
  show(isActive: boolean, isPicked: boolean): void
}

/**
 * While somebody selects, a tile is a checkbox and no longer a link: that is what a click or Space does then, and the
 * one role whose change every screen reader says by itself. Its name stays.
 */
export function createPick(element: HTMLElement): Pick {
  let mark: HTMLElement | undefined
  return {
    show(isActive, isPicked) {
      element.toggleAttribute('data-picked', isPicked)
      if (isActive) {
        mark ??= createMark()
        if (mark.parentNode !== element) element.append(mark)
        element.role = 'checkbox'
        element.ariaChecked = String(isPicked)
      } else {
        mark?.remove()
        element.removeAttribute('role')
        element.removeAttribute('aria-checked')
      }
    },
  }
}

/** The circle in a tile's corner; a click on it picks even when one on the tile would open it. */
export function createMark(): HTMLSpanElement {
  const mark = document.createElement('span')
  mark.className = markClass
  mark.dataset['pick'] = ''
  return mark
}
