import { useState } from 'react'

import { dayKey } from '#lib/formatDate.ts'

import { Button } from './Button.tsx'
import { Input } from './Input.tsx'
import { Month } from './Month.tsx'

import styles from './DatePanel.module.css'

export interface DateJump {
  /** The day that the reader is at, epoch ms. */
  at: number | undefined
  onJump: (at: number) => void
  onFirst: () => void
  /** What is first: "First message". */
  firstLabel: string
}

interface DatePanelProps {
  date: DateJump
  /** A day was chosen. */
  onDone: () => void
}

/** A day to type or to pick. */
export function DatePanel({ date: { at, onJump, onFirst, firstLabel }, onDone }: DatePanelProps) {
  const [now] = useState(() => Date.now())
  const [typed, setTyped] = useState(dayKey(at ?? now))
  const typedAt = startOfDay(typed)
  const jump = (day: number) => {
    onDone()
    onJump(day)
  }
  return (
    <div className={styles.panel}>
      <form
        className={styles.typed}
        onSubmit={(event) => {
          event.preventDefault()
          if (typedAt !== undefined) jump(typedAt)
        }}
      >
        <Input
          type="date"
          aria-label="Date"
          value={typed}
          max={dayKey(now)}
          required
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit">Go</Button>
      </form>
      <Month selected={typedAt ?? at ?? now} latest={now} onSelect={jump} />
      <footer>
        <Button
          variant="quiet"
          onClick={() => {
            onDone()
            onFirst()
          }}
        >
          {firstLabel}
        </Button>
        <Button variant="quiet" onClick={() => jump(startOfDay(dayKey(now)) ?? now)}>
          Today
        </Button>
      </footer>
    </div>
  )
}

/** The first moment of a day in the reader's own zone. */
function startOfDay(day: string): number | undefined {
  const at = new Date(`${day}T00:00`).getTime()
  return Number.isNaN(at) ? undefined : at
}
