import { createDayCheck } from './selection/createDayCheck.ts'
import type { PickedPart } from './selection/pickedPart.ts'
import { isSameBox, placeAt, type TileBox } from './TileBox.ts'
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
  const number = document.createElement('span')
  number.className = styles.count ?? ''
  const by = document.createElement('span')
  by.className = styles.by ?? ''
  detail.append(number, by)
  const check = createDayCheck()
  element.append(title, check.element)
  let box: TileBox | undefined

  /** What follows a count that goes down stays where somebody reads it. */
  function keepWidths() {
    const widths = [number, detail].map((part) => part.getBoundingClientRect().width)
    setLeastWidths(widths.map((width) => `${String(width)}px`))
  }

  function setLeastWidths([numberWidth = '', detailWidth = '']: readonly string[]) {
    number.style.minInlineSize = numberWidth
    detail.style.minInlineSize = detailWidth
  }

  return {
    element,
    write({ title: name, fullTitle, count, by: uploaders }) {
      const isSame = title.textContent === name && detail.isConnected
      if (!isSame) setLeastWidths([])
      title.textContent = name
      title.title = fullTitle ?? ''
      check.name(fullTitle ?? name)
      if (count === undefined) {
        detail.remove()
        return
      }
      if (isSame && number.textContent !== count) keepWidths()
      number.textContent = count
      by.textContent = uploaders === undefined ? '' : ` ${uploaders}`
      title.after(detail)
    },
    showPicked: check.show,
    place(position, next) {
      check.element.dataset['day'] = String(position)
      if (box !== undefined && isSameBox(box, next)) return
      if (box?.width !== next.width) setLeastWidths([])
      box = next
      placeAt(element, box)
    },
  }
}
