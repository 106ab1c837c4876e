import { useRef } from 'react'

import { isNarrowed } from '#gallery/imagesView.ts'
import { useLiveImages } from '#gallery/useLiveImages.ts'
import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { useMediaQuery } from '#ui/useMediaQuery.ts'

import { activeFilters } from './activeFilters.ts'
import { ClearFilters } from './ClearFilters.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import type { FilterProps } from './FilterProps.ts'
import { imageFilters } from './imageFilters.tsx'
import { ImageSearch } from './ImageSearch.tsx'
import styles from './ImageToolbar.module.css'
import { SheetButton } from './SheetButton.tsx'
import { SortMenu } from './SortMenu.tsx'
import { useNamedPeople } from './useNamedPeople.ts'

export interface ImageToolbarProps extends Omit<FilterProps, 'onChange' | 'people'> {
  onChange: (next: FilterProps['view'], options?: { replace: boolean }) => void
  /** Undefined while nothing is narrowed, or nothing known yet. */
  matchCount: number | undefined
}

/** What the wall shows and in which order, as there is room for it: all in a row, or behind one button. */
export function ImageToolbar({ matchCount, ...given }: ImageToolbarProps) {
  const { view, onChange, list } = given
  // Its code comes beside the wall, not before it; this could be anywhere that does.
  useLiveImages()
  const people = useNamedPeople(view.people, list)
  const props = { ...given, people }
  const row = useRef<HTMLDivElement>(null)
  const isEmbedded = useIsEmbedded()
  const isWide = useMediaQuery('(width >= 75rem)')
  const isPhone = useMediaQuery('(width < 40rem)')
  const active = activeFilters(view, people.nameOf)
  const sheet = <SheetButton {...props} matchCount={matchCount} isEmbedded={isEmbedded} />

  if (isEmbedded && !isNarrowed(view)) return sheet
  return (
    <div ref={row} className={styles.row} role="group" aria-label="Image filters">
      <ImageSearch
        text={view.text}
        onChange={(text) => onChange({ ...view, text }, { replace: view.text !== '' })}
      />
      {isWide && !isEmbedded
        ? imageFilters.map(({ name, ...filter }) => (
            <FilterMenu {...props} {...filter} key={name} active={active.find((one) => one.name === name)} />
          ))
        : sheet}
      {!isPhone && active.length > 0 && <ClearFilters view={view} onChange={onChange} row={row} />}
      <span className={styles.space} />
      {!isPhone && <SortMenu sort={view.sort} onChange={(sort) => onChange({ ...view, sort })} />}
    </div>
  )
}
