import { useEffect, useId, useRef, useState } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { Chip } from '#ui/Chip.tsx'
import { DatePanel } from '#ui/DatePanel.tsx'
import { FilterDialog } from '#ui/FilterDialog.tsx'
import { useDraft } from '#ui/useDraft.ts'

import type { FiltersProps } from './FilterBar.tsx'
import { FilterChip } from './FilterChip.tsx'
import { filters } from './filters.ts'
import { MentionChoices } from './MentionChoices.tsx'
import { isFiltered, orderOf, withoutFilters, withOrder } from './messagesView.ts'

import styles from './FilterSheet.module.css'

interface FilterSheetProps extends FiltersProps {
  startsAtDate: boolean
  onClose: () => void
}

/** All that the filter bar offers, where the bar has no room for it. */
export function FilterSheet({
  view: shown,
  onChange,
  total,
  people,
  date,
  startsAtDate,
  onClose,
}: FilterSheetProps) {
  const [view, change] = useDraft(shown, onChange)
  const [isDateOpen, setIsDateOpen] = useState(startsAtDate)
  const dateSection = useRef<HTMLElement>(null)
  const id = useId()
  useEffect(() => {
    if (isDateOpen) dateSection.current?.scrollIntoView({ block: 'end' })
  }, [isDateOpen])
  useEffect(() => {
    if (startsAtDate) dateSection.current?.querySelector('input')?.focus()
  }, [startsAtDate])

  const chip = { view, onChange: change, people }
  return (
    <FilterDialog
      found={foundWords(total)}
      onClear={isFiltered(view) ? () => change(withoutFilters(view)) : undefined}
      onClose={onClose}
    >
      <div className={styles.choices}>
        <section>
          <h3>Show only</h3>
          <div className={styles.chips}>
            <FilterChip filter={filters.pinned} {...chip} />
            <FilterChip filter={filters.starred} {...chip} />
            <FilterChip filter={filters.mentions} {...chip} />
          </div>
        </section>
        <div role="radiogroup" aria-labelledby={`${id}-order`}>
          <h3 id={`${id}-order`}>Order</h3>
          <div className={styles.order}>
            {ORDERS.map(({ order, name }) => (
              <label key={order}>
                <input
                  type="radio"
                  name={id}
                  checked={orderOf(view) === order}
                  onChange={() => change(withOrder(view, order))}
                />
                {name}
              </label>
            ))}
          </div>
        </div>
        <section ref={dateSection}>
          <Chip
            icon="calendar"
            trailing="chevron-down"
            isPlain
            aria-expanded={isDateOpen}
            onClick={() => setIsDateOpen(!isDateOpen)}
          >
            Jump to date
          </Chip>
          {isDateOpen && <DatePanel date={date} onDone={onClose} />}
        </section>
        <section>
          <h3>Whose mentions</h3>
          <MentionChoices {...chip} mostPeople={3} />
        </section>
      </div>
    </FilterDialog>
  )
}

const ORDERS = [
  { order: 'newest', name: 'Newest first' },
  { order: 'oldest', name: 'Oldest first' },
] as const

function foundWords(total: number | undefined): string {
  if (total === undefined) return 'Show messages'
  return total === 1 ? 'Show 1 message' : `Show ${formatCount(total)} messages`
}
