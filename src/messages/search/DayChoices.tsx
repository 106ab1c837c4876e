import { useState } from 'react'

import { dayKey } from '#lib/formatDate.ts'
import { Input } from '#ui/Input.tsx'

import type { SearchChoicesProps } from './SearchChips.tsx'
import styles from './SearchChips.module.css'

const DAYS = [
  ['on', 'On'],
  ['after', 'After'],
  ['before', 'Before'],
] as const

/** When it was written, by the reader's calendar. */
export function DayChoices({ query, onChange }: SearchChoicesProps) {
  const [today] = useState(() => dayKey(Date.now()))
  return (
    <div className={styles.choices}>
      {DAYS.map(([key, name]) => (
        <label key={key}>
          {name}
          <Input
            type="date"
            value={query[key] ?? ''}
            max={key === 'before' ? undefined : today}
            onChange={({ target }) => onChange({ ...query, [key]: dayOf(target.value) })}
          />
        </label>
      ))}
    </div>
  )
}

/** While a year is typed, it is one of the first centuries. */
function dayOf(value: string): string | undefined {
  return value > '1900' ? value : undefined
}
