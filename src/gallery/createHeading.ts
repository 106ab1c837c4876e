import type { TileBox } from './createTile.ts'
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
  place(box: TileBox): void
}

export function createHeading(): WallHeading {
  const element = document.createElement('div')
  element.className = styles.heading ?? ''
  const title = document.createElement('h2')
  const detail = document.createElement('p')
  const by = document.createElement('span')
  by.className = styles.by ?? ''
  element.append(title)
  return {
    element,
    write({ title: name, fullTitle, count, by: uploaders }) {
      title.textContent = name
      title.title = fullTitle ?? ''
      if (count === undefined) {
        detail.remove()
        return
      }
      by.textContent = uploaders === undefined ? '' : ` ${uploaders}`
      detail.replaceChildren(count, by)
      element.append(detail)
    },
    place({ left, top, width, height }) {
      element.style.translate = `${String(left)}px ${String(top)}px`
      element.style.inlineSize = `${String(width)}px`
      element.style.blockSize = `${String(height)}px`
    },
  }
}
