import { useState } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { useFindPictureFacts } from '#media/pictureIndex.ts'
import { foldText } from '#rooms/foldText.ts'
import { Choice } from '#ui/Choice.tsx'
import { Input } from '#ui/Input.tsx'

import { facetsOf } from './facetsOf.ts'
import styles from './Choices.module.css'
import type { FilterProps } from './FilterProps.ts'

// Fewer are seen at a glance.
const SEARCHED_FROM = 8

/** Whose pictures: of all who have sent any, as far as is known. */
export function PersonChoices({ view, onChange, list, nameOf, people: named }: FilterProps) {
  const findFacts = useFindPictureFacts()
  const [text, setText] = useState('')
  // Those who were chosen before come first; nobody changes place under the finger.
  const chosen = [...new Set(view.people.map((one) => named.idOf(one) ?? one))]
  const [chosenBefore] = useState(chosen)
  const { people } = facetsOf(list, { nameOf, findFacts })
  const unknown = chosen.filter((id) => people.every((person) => person.id !== id))
  const rank = ({ id }: { id: string }) => (chosenBefore.includes(id) ? 0 : 1)
  const found = [
    ...people.toSorted((one, other) => rank(one) - rank(other)),
    ...unknown.map((id) => ({ id, name: nameOf(id) ?? named.nameOf(id), count: 0 })),
  ].filter(({ name }) => foldText(name).folded.includes(foldText(text.trim()).folded))

  return (
    <div className={styles.choices} role="group" aria-label="People">
      {people.length >= SEARCHED_FROM && (
        <Input
          type="search"
          aria-label="Search people"
          placeholder="Search people"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {found.map(({ id, name, count }) => (
        <Choice
          key={id}
          name={name}
          note={formatCount(count)}
          isChosen={chosen.includes(id)}
          onChoose={() =>
            onChange({
              ...view,
              people: chosen.includes(id)
                ? view.people.filter((one) => (named.idOf(one) ?? one) !== id)
                : [...view.people, id],
            })
          }
        />
      ))}
      {found.length === 0 && <p>Nobody here has that name.</p>}
    </div>
  )
}
