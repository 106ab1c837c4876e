import type { TileBox } from './createTile.ts'
import { createDayCheck } from './selection/createDayCheck.ts'
import type { PickedPart } from './selection/pickedPart.ts'
import styles from './WallHeading.module.css'

export interface HeadingWords {
  title: string
  /** In full, where the title is short. */
  fullTitle: string | undefined
  count: string | undefined
  by: string | undefined
}

/** The name of a day or month on the wall, of the same pool as the tiles. */
export interface WallHeading {
  element: HTMLElement
  write(words: HeadingWords): void
  /** How much of the day is picked. */
  showPicked(picked: PickedPart): void
  place(position: number, box: TileBox): void
}

export function createHeading(): WallHeading {
  const element = document.createElement('div')
  element.className = styles.heading ?? ''
  const title = document.createElement('h2')
  const detail = document.createElement('p')
  const by = document.createElement('span')
  by.className = styles.by ?? ''
  const check = createDayCheck()
  element.append(title, check.element)
  return {
    element,
    write({ title: name, fullTitle, count, by: uploaders }) {
      title.textContent = name
      title.title = fullTitle ?? ''
      check.name(fullTitle ?? name)
      if (count === undefined) {
        detail.remove()
        return
      }
      by.textContent = uploaders === undefined ? '' : ` ${uploaders}`
      detail.replaceChildren(count, by)
      title.after(detail)
    },
    showPicked: check.show,
    place(position, { left, top, width, height }) {
      check.element.dataset['day'] = String(position)
      element.style.translate = `${String(left)}px ${String(top)}px`
      element.style.inlineSize = `${String(width)}px`
      element.style.blockSize = `${String(height)}px`
    },
  }
}
