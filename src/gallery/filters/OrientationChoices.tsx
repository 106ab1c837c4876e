import { useId } from 'react'

import { ORIENTATIONS } from '#gallery/imagesView.ts'
import { Choice } from '#ui/Choice.tsx'

import { ORIENTATION_NAMES } from './activeFilters.ts'
import styles from './Choices.module.css'
import type { FilterProps } from './FilterProps.ts'

export function OrientationChoices({ view, onChange }: FilterProps) {
  const group = useId()
  return (
    <div className={styles.choices} role="radiogroup" aria-label="Orientation">
      {[undefined, ...ORIENTATIONS].map((orientation) => (
        <Choice
          key={orientation ?? 'any'}
          group={group}
          name={orientation === undefined ? 'Any' : ORIENTATION_NAMES[orientation]}
          note=""
          isChosen={view.orientation === orientation}
          onChoose={() => onChange({ ...view, orientation })}
        />
      ))}
    </div>
  )
}
