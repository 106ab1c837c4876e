import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Person } from '#rocketchat/Person.ts'
import { foldText } from '#rooms/foldText.ts'
import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'
import { Choice } from '#ui/Choice.tsx'
import { Icon } from '#ui/Icon.tsx'

import type { KnownPeople } from './knownPeople.ts'

import styles from './PeopleChoices.module.css'

interface PeopleChoicesProps {
  /** Those who wrote, also when they are no members any more. */
  people: KnownPeople
  /** How many to show; a search finds the others. */
  mostPeople: number
  isChosen: (person: Person) => boolean
  onChoose: (person: Person) => void
}

/** Anyone in the room but me. */
export function PeopleChoices({ people, mostPeople, isChosen, onChoose }: PeopleChoicesProps) {
  const client = useClient()
  const { data: members, isPending } = useQuery(roomPeopleQuery(client, useRoom()))
  const [text, setText] = useState('')
  // Those who were chosen before come first; nobody changes place under the finger.
  const [wasChosen] = useState(() => isChosen)
  const rank = (person: Person) => (wasChosen(person) ? 0 : 1)
  const wanted = foldText(text.trim()).folded
  const found = [...new Map([...people.byId, ...(members ?? [])]).values()]
    .filter(({ id }) => id !== client.userId)
    .filter(({ name, username }) => foldText(`${name} ${username}`).folded.includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
  return (
    <>
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
        {found.slice(0, mostPeople).map((person) => (
          <Choice
            key={person.id}
            name={person.name}
            note={`@${person.username}`}
            isChosen={isChosen(person)}
            onChoose={() => onChoose(person)}
          />
        ))}
        {found.length === 0 && (
          <p>{isPending ? 'Loading who is in the room' : 'Nobody here has that name.'}</p>
        )}
        {found.length > mostPeople && <p>{found.length - mostPeople} more; type to find them.</p>}
      </div>
    </>
  )
}
