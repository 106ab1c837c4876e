import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import type { Selection } from './createSelection.ts'
import { useSelected } from './useSelection.ts'

interface SelectButtonProps {
  selection: Selection
}

/** Among the room's tools: from now on a click picks. */
export function SelectButton({ selection }: SelectButtonProps) {
  const { isActive } = useSelected(selection)
  return (
    <RoomTools>
      <IconButton
        icon="select"
        label="Select images"
        isPressed={isActive}
        onClick={isActive ? selection.clear : selection.start}
      />
    </RoomTools>
  )
}
