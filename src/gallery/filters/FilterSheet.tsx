import { useEffect, useEffectEvent, useId } from 'react'

import { countFilters, IMAGE_SORTS, withoutFilters } from '#gallery/imagesView.ts'
import { formatCount } from '#lib/formatNumber.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Icon } from '#ui/Icon.tsx'
import { useDraft } from '#ui/useDraft.ts'

import { activeFilters } from './activeFilters.ts'
import styles from './FilterSheet.module.css'
import { imageFilters } from './imageFilters.tsx'
import type { ImageToolbarProps } from './ImageToolbar.tsx'
import { SORT_NAMES } from './SortMenu.tsx'

interface FilterSheetProps extends ImageToolbarProps {
  onClose: () => void
}

/** All that the toolbar offers, with room for a finger. The wall changes behind it as one chooses. */
export function FilterSheet({ view: shown, onChange, matchCount, onClose, ...props }: FilterSheetProps) {
  const [view, change] = useDraft(shown, onChange)
  const id = useId()
  const close = useEffectEvent(onClose)
  // Back undoes what was chosen here, and leaves.
  useEffect(() => {
    const leave = () => close()
    addEventListener('popstate', leave)
    return () => removeEventListener('popstate', leave)
  }, [])
  const active = activeFilters(view, props.nameOf)

  return (
    <Dialog label="Filters" isSheet onClose={onClose}>
      <div className={styles.sheet}>
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
        <footer className={styles.footer}>
          {countFilters(view) > 0 && (
            <Button
              variant="quiet"
              size="large"
              onClick={({ currentTarget }) => {
                change(withoutFilters(view))
                // It is about to go.
                if (currentTarget.nextElementSibling instanceof HTMLElement)
                  currentTarget.nextElementSibling.focus()
              }}
            >
              Clear filters
            </Button>
          )}
          <Button variant="primary" size="large" onClick={onClose}>
            <span aria-live="polite">{showWords(matchCount)}</span>
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

function showWords(count: number | undefined): string {
  if (count === undefined || count === 0) return 'Show images'
  return count === 1 ? 'Show 1 image' : `Show ${formatCount(count)} images`
}
