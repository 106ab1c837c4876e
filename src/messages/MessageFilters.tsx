import { useState } from 'react'

import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { useMediaQuery } from '#ui/useMediaQuery.ts'

import { FilterBar, type FiltersProps } from './FilterBar.tsx'
import { filters } from './filters.ts'
import { isFiltered } from './messagesView.ts'
import { NarrowFilters } from './NarrowFilters.tsx'

/** The filters as there is room for them: all in a bar, or behind one button. */
export function MessageFilters(props: FiltersProps) {
  const { view, onChange } = props
  const isEmbedded = useIsEmbedded()
  const hasPanel = (view.threadId ?? view.search) !== undefined
  const isNarrow = useMediaQuery(hasPanel ? '(width < 73rem)' : '(width < 48rem)')
  // An embedded room has room for little else: its filters open on request, or when one is on.
  const [isBarOpen, setIsBarOpen] = useState<boolean>()
  const isBarShown = !isEmbedded || (isBarOpen ?? isFiltered(view))
  useHotkeys(
    Object.fromEntries(Object.values(filters).map(({ key, toggle }) => [key, () => onChange(toggle(view))])),
  )

  if (isNarrow) return <NarrowFilters {...props} isEmbedded={isEmbedded} />
  return (
    <>
      {isEmbedded && (
        <RoomTools>
          <IconButton
            icon="filter"
            label="Filters"
            aria-expanded={isBarShown}
            onClick={() => setIsBarOpen(!isBarShown)}
          />
        </RoomTools>
      )}
      {isBarShown && <FilterBar {...props} />}
    </>
  )
}
