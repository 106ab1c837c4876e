import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import type { MessagesView } from './messagesView.ts'
import type { ChangeView } from './useMessagesView.ts'

interface SearchButtonProps {
  view: MessagesView
  onChange: ChangeView
}

/** Opens the search of this room, and closes it. */
export function SearchButton({ view, onChange }: SearchButtonProps) {
  const isOpen = view.search !== undefined && view.threadId === undefined
  const open = () => onChange({ ...view, search: view.search ?? '', threadId: undefined })
  useHotkeys({ '/': open }, { isEnabled: !isOpen })
  return (
    <RoomTools>
      <IconButton
        icon="search"
        label="Search messages"
        title="Search messages (/)"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? onChange({ ...view, search: undefined }, { replace: true }) : open())}
      />
    </RoomTools>
  )
}
