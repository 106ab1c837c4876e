import { Chip } from '#ui/Chip.tsx'
import type { Filter } from './filters.ts'
import type { KnownPeople } from './knownPeople.ts'
import type { MessagesView } from './messagesView.ts'
import type { ChangeView } from './useMessagesView.ts'

import styles from './FilterChip.module.css'

interface FilterChipProps {
  filter: Filter
  view: MessagesView
  onChange: ChangeView
  people: KnownPeople
  half?: 'start'
  /** Stands for a filter that is on; a press takes it away. */
  isRemovable?: boolean
}

/** One filter as a button that stays pressed. */
export function FilterChip({
  filter,
  view,
  onChange,
  people,
  isRemovable = false,
  ...props
}: FilterChipProps) {
  const name = filter.name(view, people)
  return (
    <Chip
      {...props}
      icon={filter.icon}
      isPressed={filter.isOn(view)}
      title={isRemovable ? `Remove this filter (${filter.key})` : `${name} (${filter.key})`}
      onClick={() => onChange(filter.toggle(view))}
      {...(isRemovable && { trailing: 'close' })}
    >
      <span className={styles.name}>{name}</span>
    </Chip>
  )
}
