import { useId } from 'react'

import { countFilters, IMAGE_SORTS, withoutFilters } from '#gallery/imagesView.ts'
import { formatCount } from '#lib/formatNumber.ts'
import { Choice } from '#ui/Choice.tsx'
import { FilterDialog } from '#ui/FilterDialog.tsx'
import { Icon } from '#ui/Icon.tsx'
import { useDraft } from '#ui/useDraft.ts'

import { activeFilters } from './activeFilters.ts'
import styles from './FilterSheet.module.css'
import type { FilterProps } from './FilterProps.ts'
import { imageFilters } from './imageFilters.tsx'
import type { ImageToolbarProps } from './ImageToolbar.tsx'
import { SORT_NAMES } from './SortMenu.tsx'

interface FilterSheetProps extends ImageToolbarProps, Pick<FilterProps, 'people'> {
  onClose: () => void
}

/** All that the toolbar offers, where the toolbar has no room for it. */
export function FilterSheet({ view: shown, onChange, matchCount, onClose, ...props }: FilterSheetProps) {
  const [view, change] = useDraft(shown, onChange)
  const id = useId()
  const active = activeFilters(view, props.people.nameOf)

  return (
    <FilterDialog
      found={foundWords(matchCount)}
      onClear={countFilters(view) > 0 ? () => change(withoutFilters(view)) : undefined}
      onClose={onClose}
    >
      <div className={styles.choices}>
        <details>
          <summary>
            Sort <span>{SORT_NAMES[view.sort]}</span>
            <Icon name="chevron-down" size="sm" />
          </summary>
          <div role="radiogroup" aria-label="Sort">
            {IMAGE_SORTS.map((sort) => (
              <Choice
                key={sort}
                group={id}
                name={SORT_NAMES[sort]}
                note=""
                isChosen={view.sort === sort}
                onChoose={() => change({ ...view, sort })}
              />
            ))}
          </div>
        </details>
        {imageFilters.map(({ name, label, choices }) => (
          <details key={name}>
            <summary>
              {label} <span>{active.find((one) => one.name === name)?.words}</span>
              <Icon name="chevron-down" size="sm" />
            </summary>
            {choices({ ...props, view, onChange: change })}
          </details>
        ))}
      </div>
    </FilterDialog>
  )
}

function foundWords(count: number | undefined): string {
  if (count === undefined || count === 0) return 'Show images'
  return count === 1 ? 'Show 1 image' : `Show ${formatCount(count)} images`
}
