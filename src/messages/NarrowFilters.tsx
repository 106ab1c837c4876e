import { useRef, useState } from 'react'

import { RoomTools } from '#rooms/RoomTools.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Chip } from '#ui/Chip.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import type { FiltersProps } from './FilterBar.tsx'
import { FilterChip } from './FilterChip.tsx'
import { filters } from './filters.ts'
import { FilterSheet } from './FilterSheet.tsx'
import { FilterTotal } from './FilterTotal.tsx'
import { countFilters, isFiltered } from './messagesView.ts'

import styles from './FilterBar.module.css'

interface NarrowFiltersProps extends FiltersProps {
  /** The button stands in the room's header, and the bar is there only while it has something to say. */
  isEmbedded: boolean
}

/** The filter bar of a phone: one button for all there is to choose, the total, and what is on. */
export function NarrowFilters({ isEmbedded, ...props }: NarrowFiltersProps) {
  const { view, onChange, total, people } = props
  const [opened, setOpened] = useState<'filters' | 'date'>()
  const button = useRef<HTMLButtonElement>(null)
  useHotkeys({ d: () => setOpened('date') }, { isEnabled: opened === undefined })
  const count = countFilters(view)
  const trigger = {
    ref: button,
    icon: 'filter',
    'aria-haspopup': 'dialog',
    onClick: () => setOpened('filters'),
  } as const
  const label = count === 0 ? 'Filters' : `Filters, ${count} on`

  return (
    <>
      {isEmbedded && (
        <RoomTools>
          <IconButton {...trigger} label={label} />
        </RoomTools>
      )}
      {(!isEmbedded || isFiltered(view)) && (
        <div className={styles.bar} role="toolbar" aria-label="Filters">
          <div className={styles.row}>
            {!isEmbedded && (
              <Chip {...trigger} aria-label={label}>
                Filters
                {count > 0 && <Badge count={count} />}
              </Chip>
            )}
            <FilterTotal total={total} />
            {/* While the sheet is open, the filters are there: each is one button, not two. */}
            {opened === undefined && count > 0 && (
              <div className={styles.active}>
                {Object.values(filters)
                  .filter(({ isOn }) => isOn(view))
                  .map((filter) => (
                    <FilterChip
                      key={filter.key}
                      filter={filter}
                      view={view}
                      people={people}
                      isRemovable
                      onChange={(next) => {
                        onChange(next)
                        // The chip is about to go.
                        button.current?.focus()
                      }}
                    />
                  ))}
              </div>
            )}
          </div>
        </div>
      )}
      {opened !== undefined && (
        <FilterSheet {...props} startsAtDate={opened === 'date'} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}
