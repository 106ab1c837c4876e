import { Chip } from '#ui/Chip.tsx'
import type { DateJump } from '#ui/DatePanel.tsx'
import { FilterChip } from './FilterChip.tsx'
import { filters } from './filters.ts'
import { FilterTotal } from './FilterTotal.tsx'
import { JumpToDate } from './JumpToDate.tsx'
import type { KnownPeople } from './knownPeople.ts'
import { MentionsMenu } from './MentionsMenu.tsx'
import { flipOrder, isFiltered, type MessagesView, orderOf, withoutFilters } from './messagesView.ts'
import type { ChangeView } from './useMessagesView.ts'

import styles from './FilterBar.module.css'

export interface FiltersProps {
  view: MessagesView
  onChange: ChangeView
  total: number | undefined
  people: KnownPeople
  date: DateJump
}

/** What the list is narrowed to, how much that leaves, and in which order it comes. */
export function FilterBar({ view, onChange, total, people, date }: FiltersProps) {
  const isNewestFirst = orderOf(view) === 'newest'
  const chip = { view, onChange, people }
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filters">
      <div className={styles.row}>
        <FilterChip filter={filters.pinned} {...chip} />
        <FilterChip filter={filters.starred} {...chip} />
        <span className={styles.pair}>
          <FilterChip filter={filters.mentions} half="start" {...chip} />
          <MentionsMenu {...chip} />
        </span>
        {isFiltered(view) && (
          <Chip
            isPlain
            data-accent
            onClick={({ currentTarget }) => {
              onChange(withoutFilters(view))
              // It is about to go; who came by keyboard goes on from the first filter.
              currentTarget.closest('[role="toolbar"]')?.querySelector('button')?.focus()
            }}
          >
            Clear filters
          </Chip>
        )}
        <span className={styles.space} />
        <FilterTotal total={total} />
        {/* Beside the words of a filter there is room for those of the order, which it may have turned. */}
        <JumpToDate date={date} isShort={isFiltered(view)} />
        <Chip
          icon="sort"
          isPlain
          title={isNewestFirst ? 'Switch to oldest first' : 'Switch to newest first'}
          onClick={() => onChange(flipOrder(view))}
        >
          {isNewestFirst ? 'Newest first' : 'Oldest first'}
        </Chip>
      </div>
    </div>
  )
}
