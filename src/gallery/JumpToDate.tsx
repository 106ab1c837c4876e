import { useState } from 'react'

import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { lazyPart } from '#ui/lazyPart.tsx'

const JumpDialog = lazyPart(async () => (await import('./JumpDialog.tsx')).JumpDialog, { isAsked: true })

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
        <JumpDialog
          date={{ at: opened.at, onJump, onFirst, firstLabel: 'First image' }}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </RoomTools>
  )
}
