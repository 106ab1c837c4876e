import { useRef } from 'react'

import { useHotkeys } from '#ui/useHotkeys.ts'

import { Chip } from '#ui/Chip.tsx'
import { type DateJump, DatePanel } from '#ui/DatePanel.tsx'
import { Popover } from '#ui/Popover.tsx'

interface JumpToDateProps {
  date: DateJump
  /** The icon says it alone. */
  isShort: boolean
}

/** Goes to a day, whichever page of the room it is on. */
export function JumpToDate({ date, isShort }: JumpToDateProps) {
  const button = useRef<HTMLButtonElement>(null)
  useHotkeys({ d: () => button.current?.click() })
  return (
    <Popover
      label="Jump to date"
      trigger={({ ref, ...props }) => (
        <Chip
          {...props}
          ref={(element) => {
            ref(element)
            button.current = element
          }}
          icon="calendar"
          isPlain
          aria-label="Jump to date"
          title="Jump to date (d)"
        >
          {!isShort && 'Jump to date'}
        </Chip>
      )}
    >
      {(close) => <DatePanel date={date} onDone={close} />}
    </Popover>
  )
}
