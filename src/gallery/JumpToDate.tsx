import { lazy, Suspense, useState } from 'react'

import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'

const JumpDialog = lazy(async () => ({ default: (await import('./JumpDialog.tsx')).JumpDialog }))

interface JumpToDateProps {
  /** The day that is on screen, epoch ms. */
  dayNow: () => number | undefined
  onJump: (day: number) => void
  onFirst: () => void
}

/** Among the room's tools: a day to go to. */
export function JumpToDate({ dayNow, onJump, onFirst }: JumpToDateProps) {
  const [opened, setOpened] = useState<{ at: number | undefined }>()
  return (
    <RoomTools>
      <IconButton
        icon="calendar"
        label="Jump to date"
        aria-haspopup="dialog"
        onClick={() => {
          setOpened({ at: dayNow() })
        }}
      />
      {opened && (
        <Suspense>
          <JumpDialog
            date={{ at: opened.at, onJump, onFirst, firstLabel: 'First image' }}
            onClose={() => {
              setOpened(undefined)
            }}
          />
        </Suspense>
      )}
    </RoomTools>
  )
}
