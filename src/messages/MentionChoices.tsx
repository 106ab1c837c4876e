import { Choice } from '#ui/Choice.tsx'

import type { KnownPeople } from './knownPeople.ts'
import { type MessagesView, toggleMention } from './messagesView.ts'
import { PeopleChoices } from './PeopleChoices.tsx'
import type { ChangeView } from './useMessagesView.ts'

interface MentionChoicesProps {
  view: MessagesView
  onChange: ChangeView
  people: KnownPeople
  /** How many to show; a search finds the others. */
  mostPeople: number
}

/** Whose mentions: mine, those of everybody, and of anyone in the room. Any of them will do. */
export function MentionChoices({ view, onChange, people, mostPeople }: MentionChoicesProps) {
  const { mentions } = view
  const toggle = (token: string) => onChange(toggleMention(view, token))
  const choice = (name: string, note: string, token: string) => ({
    name,
    note,
    isChosen: mentions.includes(token),
    onChoose: () => toggle(token),
  })
  return (
    <>
      <Choice {...choice('Me', '', 'me')} />
      <Choice {...choice('@all', 'Everybody in the room', 'all')} />
      <Choice {...choice('@here', 'Whoever was online', 'here')} />
      <PeopleChoices
        people={people}
        mostPeople={mostPeople}
        // An address may name people either way.
        isChosen={({ id, username }) => mentions.includes(id) || mentions.includes(username)}
        onChoose={({ id, username }) => toggle(mentions.includes(id) ? id : username || id)}
      />
    </>
  )
}
