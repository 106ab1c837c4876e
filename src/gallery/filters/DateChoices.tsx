import { useState } from 'react'

import { startOfDay } from '#gallery/imagesView.ts'
import { dayKey } from '#lib/formatDate.ts'
import { Chip } from '#ui/Chip.tsx'
import { Input } from '#ui/Input.tsx'

import styles from './DateChoices.module.css'
import type { FilterProps } from './FilterProps.ts'

const YEARS = 3

/** From one day to another, both included; the last years are one press away. */
export function DateChoices({ view, onChange }: FilterProps) {
  const { from, to } = view
  const [today] = useState(() => dayKey(Date.now()))
  const thisYear = Number(today.slice(0, 4))
  // What is being typed may be no day yet; what was emptied is a day no longer.
  const dayOf = (value: string) => (startOfDay(value) === undefined ? undefined : value)
  return (
    <div className={styles.dates}>
      <label>
        From
        <Input
          type="date"
          value={from ?? ''}
          max={to ?? today}
          onChange={({ target }) => onChange({ ...view, from: dayOf(target.value) })}
        />
      </label>
      <label>
        To
        <Input
          type="date"
          value={to ?? ''}
          min={from}
          max={today}
          onChange={({ target }) => onChange({ ...view, to: dayOf(target.value) })}
        />
      </label>
      <div className={styles.years} role="group" aria-label="Years">
        {Array.from({ length: YEARS }, (_, index) => String(thisYear - index)).map((year) => {
          const days = { from: `${year}-01-01`, to: `${year}-12-31` }
          const isOn = from === days.from && to === days.to
          return (
            <Chip
              key={year}
              isPressed={isOn}
              onClick={() => onChange({ ...view, ...(isOn ? { from: undefined, to: undefined } : days) })}
            >
              {year}
            </Chip>
          )
        })}
      </div>
    </div>
  )
}
