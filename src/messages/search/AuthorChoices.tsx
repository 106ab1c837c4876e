import { useState } from 'react'

import type { KnownPeople } from '#messages/knownPeople.ts'
import { foldText } from '#rooms/foldText.ts'
import { useSession } from '#session/useSession.ts'
import { Choice } from '#ui/Choice.tsx'
import { Input } from '#ui/Input.tsx'

import type { SearchChoicesProps } from './SearchChips.tsx'
import styles from './SearchChips.module.css'

const MOST_PEOPLE = 50

/** Who wrote it: any of those who are chosen. */
export function AuthorChoices({ query, onChange, people }: SearchChoicesProps & { people: KnownPeople }) {
  const { person: me } = useSession()
  const [text, setText] = useState('')
  // Those who were chosen before come first; nobody changes place under the finger.
  const [chosenBefore] = useState(query.from)
  const rank = (username: string) => (chosenBefore.includes(username) ? 0 : 1)
  const wanted = foldText(text.trim()).folded
  const found = [...people.byUsername.values()]
    .filter(({ id }) => id !== me.id)
    .filter(({ name, username }) => foldText(`${name} ${username}`).folded.includes(wanted))
    .toSorted((a, b) => rank(a.username) - rank(b.username) || a.name.localeCompare(b.name))
  const choose = (token: string) => ({
    isChosen: query.from.includes(token),
    onChoose: () => {
      const others = query.from.filter((one) => one !== token)
      onChange({ ...query, from: others.length < query.from.length ? others : [...others, token] })
    },
  })
  return (
    <div className={styles.choices}>
      <Input
        type="search"
        aria-label="Search people of the room"
        placeholder="People of the room"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles.people} role="group" aria-label="People of the room">
        <Choice name="Me" note="" {...choose('me')} />
        {found.slice(0, MOST_PEOPLE).map(({ name, username }) => (
          <Choice key={username} name={name} note={`@${username}`} {...choose(username)} />
        ))}
        {found.length === 0 && <p>Nobody here has that name.</p>}
        {found.length > MOST_PEOPLE && <p>{found.length - MOST_PEOPLE} more; type to find them.</p>}
      </div>
    </div>
  )
}
