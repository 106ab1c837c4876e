import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Person } from '#rocketchat/Person.ts'
import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'
import { Choice } from '#ui/Choice.tsx'
import { Icon } from '#ui/Icon.tsx'

import type { KnownPeople } from './knownPeople.ts'
import { type MessagesView, toggleMention } from './messagesView.ts'
import type { ChangeView } from './useMessagesView.ts'

import styles from './MentionChoices.module.css'

interface MentionChoicesProps {
  view: MessagesView
  onChange: ChangeView
  people: KnownPeople
  /** How many to show; a search finds the others. */
  mostPeople: number
}

/** Whose mentions: mine, those of everybody, and of anyone in the room. Any of them will do. */
export function MentionChoices({ view, onChange, people, mostPeople }: MentionChoicesProps) {
  const client = useClient()
  const { data: members, isPending } = useQuery(roomPeopleQuery(client, useRoom()))
  const [text, setText] = useState('')
  // Those who were chosen before come first; nobody changes place under the finger.
  const [chosenBefore] = useState(view.mentions)
  const everybody = members ? [...members.values()] : [...people.byId.values()]
  const search = text.trim().toLowerCase()
  const isIn = (mentions: readonly string[], ...tokens: readonly string[]) =>
    tokens.some((token) => mentions.includes(token))
  const rank = ({ id, username }: Person) => (isIn(chosenBefore, id, username) ? 0 : 1)
  const found = everybody
    .filter(({ id }) => id !== client.userId)
    .filter(({ name, username }) => `${name} ${username}`.toLowerCase().includes(search))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
  const choice = (name: string, note: string, ...tokens: readonly [string, ...string[]]) => ({
    name,
    note,
    isChosen: isIn(view.mentions, ...tokens),
    onChoose: () =>
      onChange(toggleMention(view, tokens.find((token) => view.mentions.includes(token)) ?? tokens[0])),
  })

  return (
    <>
      <Choice {...choice('Me', '', 'me')} />
      <Choice {...choice('@all', 'Everybody in the room', 'all')} />
      <Choice {...choice('@here', 'Whoever was online', 'here')} />
      <label className={styles.search}>
        <Icon name="search" size="sm" />
        <input
          type="search"
          aria-label="Search people of the room"
          placeholder="People of the room"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div className={styles.people} role="group" aria-label="People of the room">
        {found.slice(0, mostPeople).map(({ id, name, username }) => (
          <Choice key={id} {...choice(name, `@${username}`, username || id, id)} />
        ))}
        {found.length === 0 && (
          <p>{isPending ? 'Loading who is in the room' : 'Nobody here has that name.'}</p>
        )}
        {found.length > mostPeople && <p>{found.length - mostPeople} more; type to find them.</p>}
      </div>
    </>
  )
}
