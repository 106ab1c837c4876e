import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'
import { Icon } from '#ui/Icon.tsx'

import barStyles from './FilterBar.module.css'
import type { KnownPeople } from './knownPeople.ts'
import styles from './MentionsMenu.module.css'
import { type MessagesView, toggleMention } from './messagesView.ts'
import { Popover } from './Popover.tsx'
import type { ChangeView } from './useMessagesView.ts'

interface MentionsMenuProps {
  view: MessagesView
  onChange: ChangeView
  people: KnownPeople
}

/** Whose mentions: mine, those of everybody, and of anyone in the room. Any of them will do. */
export function MentionsMenu({ view, onChange, people }: MentionsMenuProps) {
  return (
    <Popover
      label="Whose mentions"
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className={`${barStyles.chip} ${styles.trigger}`}
          data-pressed={view.mentions.length > 0 || undefined}
          aria-label="Choose whose mentions"
          title="Choose whose mentions"
        >
          <Icon name="chevron-down" size="sm" />
        </button>
      )}
    >
      {() => <Choices view={view} onChange={onChange} people={people} />}
    </Popover>
  )
}

function Choices({ view, onChange, people }: MentionsMenuProps) {
  const client = useClient()
  const { data: members, isPending } = useQuery(roomPeopleQuery(client, useRoom()))
  const [text, setText] = useState('')
  const everybody = members ? [...members.values()] : [...people.byId.values()]
  const search = text.trim().toLowerCase()
  const found = everybody
    .filter(({ id }) => id !== client.userId)
    .filter(({ name, username }) => `${name} ${username}`.toLowerCase().includes(search))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  // The address changes in a transition; a box must show its tick at once.
  const [shown, setShown] = useState(view)
  const choose = (token: string) => {
    const next = toggleMention(shown, token)
    setShown(next)
    onChange(next, { replace: true })
  }
  const isChosen = (...tokens: readonly string[]) => tokens.some((token) => shown.mentions.includes(token))

  return (
    <div className={styles.choices}>
      <Choice isChosen={isChosen('me')} name="Me" note="" onChoose={() => choose('me')} />
      <Choice
        isChosen={isChosen('all')}
        name="@all"
        note="Everybody in the room"
        onChoose={() => choose('all')}
      />
      <Choice
        isChosen={isChosen('here')}
        name="@here"
        note="Whoever was online"
        onChoose={() => choose('here')}
      />
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
        {found.slice(0, MOST_PEOPLE).map(({ id, name, username }) => {
          const token = isChosen(id) ? id : username || id
          return (
            <Choice
              key={id}
              isChosen={isChosen(id, username)}
              name={name}
              note={`@${username}`}
              onChoose={() => choose(token)}
            />
          )
        })}
        {found.length === 0 && (
          <p>{isPending ? 'Loading who is in the room' : 'Nobody here has that name.'}</p>
        )}
        {found.length > MOST_PEOPLE && <p>{found.length - MOST_PEOPLE} more; type to find them.</p>}
      </div>
    </div>
  )
}

const MOST_PEOPLE = 50

interface ChoiceProps {
  isChosen: boolean
  name: string
  note: string
  onChoose: () => void
}

function Choice({ isChosen, name, note, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isChosen} onChange={onChoose} />
      <span>{name}</span>
      <small>{note}</small>
    </label>
  )
}
