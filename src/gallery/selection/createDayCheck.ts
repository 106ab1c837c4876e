import type { PickedPart } from './pickedPart.ts'

import styles from './DayCheck.module.css'
import tick from './Tick.module.css'

export interface DayCheck {
  name(day: string): void
  /** The first picture below the heading is at this position. */
  place(position: number): void
  show(picked: PickedPart | undefined): void
}

const CHECKED: Record<PickedPart, string> = { none: 'false', some: 'mixed', all: 'true' }

/** The circle behind a day's heading: there while somebody points at that, or selects. Its place is kept. */
export function createDayCheck(heading: HTMLElement): DayCheck {
  const element = document.createElement('button')
  element.type = 'button'
  element.role = 'checkbox'
  element.className = `${tick.tick} ${styles.check}`
  element.ariaChecked = CHECKED.none
  let isSelecting = false

  heading.addEventListener('pointerenter', () => {
    heading.append(element)
  })
  heading.addEventListener('pointerleave', ({ pointerType }) => {
    if (!isSelecting && pointerType !== 'touch') element.remove()
  })

  return {
    name(day) {
      element.ariaLabel = `Select ${day}`
      element.title = `Select ${day}`
    },
    place(position) {
      element.dataset['day'] = String(position)
    },
    show(picked) {
      const isHere = element.parentNode !== null
      isSelecting = picked !== undefined
      if (!isSelecting && !isHere) return
      element.ariaChecked = CHECKED[picked ?? 'none']
      if (!isHere) heading.append(element)
      else if (!isSelecting && !heading.matches(':hover')) element.remove()
    },
  }
}
