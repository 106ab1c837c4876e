import type { ReactNode } from 'react'

import type { KnownPeople } from '#messages/knownPeople.ts'
import { Chip } from '#ui/Chip.tsx'
import type { IconName } from '#ui/Icon.tsx'
import { Popover } from '#ui/Popover.tsx'

import { AuthorChoices } from './AuthorChoices.tsx'
import { DayChoices } from './DayChoices.tsx'
import { FileTitleChoice } from './FileTitleChoice.tsx'
import type { SearchQuery } from './searchQuery.ts'

import styles from './SearchChips.module.css'

export interface SearchChoicesProps {
  query: SearchQuery
  onChange: (query: SearchQuery) => void
}

interface SearchChipsProps extends SearchChoicesProps {
  people: KnownPeople
}

/** The grammar of the search for whoever does not know it; what is chosen here is written into the box. */
export function SearchChips({ query, onChange, people }: SearchChipsProps) {
  const choices = { query, onChange }
  const toggle = (key: 'hasLink' | 'isPinned' | 'isStarred', icon: IconName, name: string) => (
    <Chip icon={icon} isPressed={query[key]} onClick={() => onChange({ ...query, [key]: !query[key] })}>
      {name}
    </Chip>
  )
  return (
    <div className={styles.chips} role="group" aria-label="Narrow the search">
      <ChoiceChip icon="person" name="From" isOn={query.from.length > 0}>
        {() => <AuthorChoices {...choices} people={people} />}
      </ChoiceChip>
      <ChoiceChip icon="calendar" name="Date" isOn={Boolean(query.on ?? query.after ?? query.before)}>
        {() => <DayChoices {...choices} />}
      </ChoiceChip>
      <ChoiceChip icon="file" name="File name" isOn={query.fileTitle !== undefined}>
        {(close) => <FileTitleChoice {...choices} onDone={close} />}
      </ChoiceChip>
      {toggle('hasLink', 'link', 'Has a link')}
      {toggle('isPinned', 'pin', 'Is pinned')}
      {toggle('isStarred', 'star', 'Has my star')}
    </div>
  )
}

interface ChoiceChipProps {
  icon: IconName
  name: string
  isOn: boolean
  children: (close: () => void) => ReactNode
}

function ChoiceChip({ icon, name, isOn, children }: ChoiceChipProps) {
  return (
    <Popover
      label={name}
      align="start"
      trigger={(trigger) => (
        <Chip {...trigger} icon={icon} trailing="chevron-down" data-pressed={isOn || undefined}>
          {name}
        </Chip>
      )}
    >
      {children}
    </Popover>
  )
}
