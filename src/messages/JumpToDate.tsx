import { type Ref, useState } from 'react'

import { dayKey } from '#lib/formatDate.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'

import barStyles from './FilterBar.module.css'
import styles from './JumpToDate.module.css'
import { Month } from './Month.tsx'
import { Popover } from './Popover.tsx'

interface JumpToDateProps {
  /** So that a key can press it. */
  buttonRef: Ref<HTMLButtonElement>
  /** The day that the reader is at, epoch ms. */
  at: number | undefined
  onJump: (at: number) => void
  onFirst: () => void
}

/** Goes to a day, whichever page of the room it is on. */
export function JumpToDate({ buttonRef, at, onJump, onFirst }: JumpToDateProps) {
  return (
    <Popover
      label="Jump to date"
      trigger={({ ref, ...props }) => (
        <button
          type="button"
          {...props}
          ref={(element) => {
            ref(element)
            if (typeof buttonRef === 'function') buttonRef(element)
            else if (buttonRef) buttonRef.current = element
          }}
          className={barStyles.chip}
          data-kind="plain"
          title="Jump to date (d)"
        >
          <Icon name="calendar" size="sm" />
          Jump to date
        </button>
      )}
    >
      {(close) => (
        <Panel
          at={at}
          onJump={(day) => {
            close()
            onJump(day)
          }}
          onFirst={() => {
            close()
            onFirst()
          }}
        />
      )}
    </Popover>
  )
}

type PanelProps = Pick<JumpToDateProps, 'at' | 'onJump' | 'onFirst'>

function Panel({ at, onJump, onFirst }: PanelProps) {
  const [now] = useState(() => Date.now())
  const [typed, setTyped] = useState(dayKey(at ?? now))
  const typedAt = startOfDay(typed)
  return (
    <div className={styles.panel}>
      <form
        className={styles.typed}
        onSubmit={(event) => {
          event.preventDefault()
          if (typedAt !== undefined) onJump(typedAt)
        }}
      >
        <input
          type="date"
          aria-label="Date"
          value={typed}
          max={dayKey(now)}
          required
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit">Go</Button>
      </form>
      <Month selected={typedAt ?? at ?? now} latest={now} onSelect={onJump} />
      <footer>
        <Button variant="quiet" onClick={onFirst}>
          First message
        </Button>
        <Button variant="quiet" onClick={() => onJump(startOfDay(dayKey(now)) ?? now)}>
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
