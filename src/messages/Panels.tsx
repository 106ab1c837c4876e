import type { Message } from '#rocketchat/Message.ts'

import type { KnownPeople } from './knownPeople.ts'
import type { MessagesView } from './messagesView.ts'
import { SearchPanel } from './search/SearchPanel.tsx'
import { ThreadPanel } from './thread/ThreadPanel.tsx'
import type { ChangeView } from './useMessagesView.ts'

export interface PanelsProps {
  view: MessagesView
  onChange: ChangeView
  people: KnownPeople
  /** What is loaded of the room. */
  messages: readonly Message[]
}

/** One thing at a time: a thread over the search that it was found by. */
export function Panels({ view, onChange, people, messages }: PanelsProps) {
  const { threadId } = view
  if (threadId === undefined) return <SearchPanel view={view} onChange={onChange} people={people} />
  return (
    <ThreadPanel key={threadId} threadId={threadId} view={view} onChange={onChange} messages={messages} />
  )
}
