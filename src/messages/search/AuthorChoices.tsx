import type { KnownPeople } from '#messages/knownPeople.ts'
import { PeopleChoices } from '#messages/PeopleChoices.tsx'
import { Choice } from '#ui/Choice.tsx'

import type { SearchChoicesProps } from './SearchChips.tsx'
import styles from './SearchChips.module.css'

const MOST_PEOPLE = 50

/** Who wrote it: any of those who are chosen. */
export function AuthorChoices({ query, onChange, people }: SearchChoicesProps & { people: KnownPeople }) {
  const toggle = (token: string) => {
    const others = query.from.filter((one) => one !== token)
    onChange({ ...query, from: others.length < query.from.length ? others : [...others, token] })
  }
  return (
    <div className={styles.authors}>
      <Choice name="Me" note="" isChosen={query.from.includes('me')} onChoose={() => toggle('me')} />
      <PeopleChoices
        people={people}
        mostPeople={MOST_PEOPLE}
        isChosen={({ username }) => query.from.includes(username)}
        // Who was deleted may have no name left to search by.
        onChoose={({ username }) => username !== '' && toggle(username)}
      />
    </div>
  )
}
