import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import type { ImageSelection } from '#gallery/selection/ImageSelection.ts'
import { useSelected } from './useSelection.ts'

interface SelectButtonProps {
  selection: ImageSelection
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
