import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import type { MessagesView } from './messagesView.ts'
import { catchTyping } from './typingAhead.ts'
import type { ChangeView } from './useMessagesView.ts'

interface SearchButtonProps {
  view: MessagesView
  onChange: ChangeView
}

/** Opens the search of this room, and closes it. */
export function SearchButton({ view, onChange }: SearchButtonProps) {
  const isOpen = view.search !== undefined && view.threadId === undefined
  const open = () => onChange({ ...view, search: view.search ?? '', threadId: undefined })
  const openByKey = () => {
    // The box of a search that goes on does not take the focus.
    if ((view.search ?? '') === '') catchTyping()
    open()
  }
  useHotkeys({ '/': openByKey }, { isEnabled: !isOpen })
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
