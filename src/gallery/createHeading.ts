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
  element(): HTMLElement
  write(words: HeadingWords): void
  /** How much of the day is picked, while somebody selects. */
  showPicked(picked: PickedPart | undefined): void
  place(position: number, box: TileBox): void
  release(): void
}

// Below so many rem a cut count says nothing; a day of one picture has room for its name alone.
const WIDTH_FOR = { circle: 9, count: 12, by: 24 }

export function createHeading(): WallHeading {
  const element = document.createElement('div')
  element.className = styles.heading ?? ''
  const title = document.createElement('h2')
  const detail = document.createElement('p')
  const number = document.createElement('span')
  number.className = styles.count ?? ''
  const by = document.createElement('span')
  detail.append(number)
  const check = createDayCheck(element)
  element.append(title)
  // Not by container queries: the style of a heading would wait for its layout, in every frame of a fling.
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  let words: HeadingWords | undefined
  let box: TileBox | undefined

  function fit() {
    if (words === undefined || box === undefined) return
    const { width } = box
    element.toggleAttribute('data-tight', width < WIDTH_FOR.circle * rem)
    if (words.count === undefined || width < WIDTH_FOR.count * rem) detail.remove()
    else if (detail.parentNode === null) title.after(detail)
    if (width < WIDTH_FOR.by * rem) by.remove()
    else if (by.parentNode === null) detail.append(by)
  }

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
    element: () => element,
    release: () => undefined,
    write(next) {
      const { title: name, fullTitle, count = '', by: uploaders } = next
      const isSame = title.textContent === name && detail.isConnected
      if (!isSame) setLeastWidths([])
      else if (number.textContent !== count) keepWidths()
      // What follows words of another length is hung anew: it begins where it belongs, and has not moved there.
      if (title.textContent !== name) detail.remove()
      words = next
      title.textContent = name
      title.title = fullTitle ?? ''
      number.textContent = count
      by.textContent = uploaders === undefined ? '' : ` ${uploaders}`
      check.name(fullTitle ?? name)
      fit()
    },
    showPicked: check.show,
    place(position, next) {
      check.place(position)
      if (box !== undefined && isSameBox(box, next)) return
      if (box?.width !== next.width) setLeastWidths([])
      box = next
      placeAt(element, box)
      fit()
    },
  }
}
