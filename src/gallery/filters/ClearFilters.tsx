import type { RefObject } from 'react'

import { type ImagesView, withoutFilters } from '#gallery/imagesView.ts'
import { Chip } from '#ui/Chip.tsx'

interface ClearFiltersProps {
  view: ImagesView
  onChange: (next: ImagesView) => void
  row: RefObject<HTMLElement | null>
}

export function ClearFilters({ view, onChange, row }: ClearFiltersProps) {
  return (
    <Chip
      isPlain
      data-accent
      onClick={() => {
        onChange(withoutFilters(view))
        // It is about to go; who came by keyboard goes on from the search.
        row.current?.querySelector('input')?.focus()
      }}
    >
      Clear filters
    </Chip>
  )
}
