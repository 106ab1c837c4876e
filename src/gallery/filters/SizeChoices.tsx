import { useId } from 'react'

import { type MinSize, parseMinSize, serializeMinSize } from '#gallery/imagesView.ts'
import { Choice } from '#ui/Choice.tsx'

import { describeMinSize } from './activeFilters.ts'
import styles from './Choices.module.css'
import type { FilterProps } from './FilterProps.ts'

// What a screen shows, what a page of paper needs, what cameras make; then what is heavy to send.
const OFFERED = ['1mp', '2mp', '4mp', '8mp', '12mp', '1mb', '5mb', '10mb']

/** The least that a picture must have, in pixels or in bytes. */
export function SizeChoices({ view, onChange }: FilterProps) {
  const group = useId()
  const chosen = view.minSize && serializeMinSize(view.minSize)
  // An address may ask for any other.
  const values = chosen === undefined || OFFERED.includes(chosen) ? OFFERED : [...OFFERED, chosen]
  const choice = (minSize: MinSize | undefined) => (
    <Choice
      key={minSize === undefined ? 'any' : serializeMinSize(minSize)}
      group={group}
      name={minSize === undefined ? 'Any' : describeMinSize(minSize)}
      note=""
      isChosen={chosen === (minSize && serializeMinSize(minSize))}
      onChoose={() => onChange({ ...view, minSize })}
    />
  )
  return (
    <div className={styles.choices} data-columns role="radiogroup" aria-label="Minimum size">
      {choice(undefined)}
      {values.map((value) => choice(parseMinSize(value)))}
    </div>
  )
}
