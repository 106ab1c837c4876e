import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import { type MessagesView, withoutFilters } from './messagesView.ts'
import type { ChangeView } from './useMessagesView.ts'

interface FilterNotOfferedProps {
  view: MessagesView
  onChange: ChangeView
}

/** The server is older than its filters. */
export function FilterNotOffered({ view, onChange }: FilterNotOfferedProps) {
  return (
    <Notice
      icon="filter"
      title="This server cannot combine filters"
      actions={<Button onClick={() => onChange(withoutFilters(view))}>Clear filters</Button>}
    >
      Before version 7.0, Rocket.Chat lists what is pinned, what you starred, or what mentions you: one of
      them at a time, and mentions of nobody else.
    </Notice>
  )
}
