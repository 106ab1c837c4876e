import type { PickedPart } from './pickedPart.ts'

import styles from './DayCheck.module.css'
import tick from './Tick.module.css'

export interface DayCheck {
  element: HTMLButtonElement
  name(day: string): void
  show(picked: PickedPart): void
}

const CHECKED: Record<PickedPart, string> = { none: 'false', some: 'mixed', all: 'true' }

/** The circle behind a day's heading. Its place is kept while it is not to be seen. */
export function createDayCheck(): DayCheck {
  const element = document.createElement('button')
  element.type = 'button'
  element.role = 'checkbox'
  element.className = `${tick.tick} ${styles.check}`
  element.ariaChecked = CHECKED.none
  return {
    element,
    name(day) {
      element.ariaLabel = `Select ${day}`
      element.title = `Select ${day}`
    },
    show(picked) {
      element.ariaChecked = CHECKED[picked]
    },
  }
}
