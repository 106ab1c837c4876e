import type { Room } from '#rocketchat/Room.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import type { KnownPeople } from './knownPeople.ts'
import { isFiltered, type MessagesView, withoutFilters } from './messagesView.ts'
import type { ChangeView } from './useMessagesView.ts'
import { filterWords } from './filterWords.ts'

interface EmptyFeedProps {
  room: Room
  view: MessagesView
  people: KnownPeople
  onChange: ChangeView
}

/** Nothing to show: because nobody wrote, or because of the filter, and then which one. */
export function EmptyFeed({ room, view, people, onChange }: EmptyFeedProps) {
  if (!isFiltered(view)) {
    return (
      <Notice icon="messages" title="Nothing has been said here yet">
        Messages of {room.title} will appear here as they are written.
      </Notice>
    )
  }
  return (
    <Notice
      icon="filter"
      title="No message passes this filter"
      actions={<Button onClick={() => onChange(withoutFilters(view))}>Clear filters</Button>}
    >
      Shown are only messages that {filterWords(view, people)}.
    </Notice>
  )
}
