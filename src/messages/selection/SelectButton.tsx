import { useSyncExternalStore } from 'react'

import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import type { MessageSelection } from './MessageSelection.ts'

import styles from './SelectButton.module.css'

interface SelectButtonProps {
  selection: MessageSelection
}

/** Among the room's tools: from now on a click picks. */
export function SelectButton({ selection }: SelectButtonProps) {
  const { isActive } = useSyncExternalStore(selection.subscribe, selection.getSnapshot)
  return (
    <RoomTools>
      <span className={styles.place}>
        <IconButton
          icon="select"
          label="Select messages"
          isPressed={isActive}
          onClick={isActive ? selection.clear : selection.start}
        />
      </span>
    </RoomTools>
  )
}
