import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { dayKey, formatMonth } from '#lib/formatDate.ts'
import { IconButton } from './IconButton.tsx'

import { daysOfMonth, firstWeekday } from './daysOfMonth.ts'
import styles from './Month.module.css'

interface MonthProps {
  /** Epoch ms, as `latest`. */
  selected: number
  /** Days after this one cannot be chosen. */
  latest: number
  onSelect: (at: number) => void
}

/** A month of days; arrows move by day and week, also into the months around. */
export function Month({ selected, latest, onSelect }: MonthProps) {
  const [cursor, setCursor] = useState(selected)
  const [last, setLast] = useState(selected)
  const grid = useRef<HTMLDivElement>(null)
  const movedByKey = useRef(false)
  if (selected !== last) {
    setLast(selected)
    setCursor(selected)
  }
  const { weekdays, blanks, days } = daysOfMonth(cursor, firstWeekday())

  // After every render: the day to focus may be of a month that was not shown before.
  useEffect(() => {
    if (!movedByKey.current) return
    movedByKey.current = false
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    movedByKey.current = true
    setCursor(Math.min(latest, addDays(cursor, step)))
  }

  return (
    <div>
      <header className={styles.head}>
        <h2 aria-live="polite">{formatMonth(cursor)}</h2>
        <span>
          <IconButton
            icon="chevron-left"
            label="Previous month"
            size="sm"
            onClick={() => setCursor(addMonths(cursor, -1))}
          />
          <IconButton
            icon="chevron-right"
            label="Next month"
            size="sm"
            disabled={dayKey(addMonths(cursor, 1)).slice(0, 7) > dayKey(latest).slice(0, 7)}
            onClick={() => setCursor(Math.min(latest, addMonths(cursor, 1)))}
          />
        </span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the days inside are the controls */}
      <div ref={grid} className={styles.grid} onKeyDown={onKeyDown}>
        {weekdays.map((weekday) => (
          <span key={weekday} aria-hidden>
            {weekday}
          </span>
        ))}
        {blanks > 0 && <i style={{ gridColumn: `span ${blanks}` }} />}
        {days.map((at) => (
          <button
            key={at}
            type="button"
            tabIndex={dayKey(at) === dayKey(cursor) ? 0 : -1}
            aria-current={dayKey(at) === dayKey(selected) ? 'date' : undefined}
            aria-label={new Date(at).toLocaleDateString(undefined, { dateStyle: 'full' })}
            disabled={at > latest}
            onClick={() => onSelect(at)}
          >
            {new Date(at).getDate()}
          </button>
        ))}
      </div>
    </div>
  )
}

const STEPS: Record<string, number | undefined> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

function addDays(at: number, count: number): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + count).getTime()
}

/** The same day of another month, or its last one. */
function addMonths(at: number, count: number): number {
  const date = new Date(at)
  const lastDay = new Date(date.getFullYear(), date.getMonth() + count + 1, 0).getDate()
  return new Date(date.getFullYear(), date.getMonth() + count, Math.min(date.getDate(), lastDay)).getTime()
}
