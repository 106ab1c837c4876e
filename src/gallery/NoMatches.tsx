import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import { activeFilters } from './filters/activeFilters.ts'
import type { ImagesView } from './imagesView.ts'

interface NoMatchesProps {
  view: ImagesView
  /** What is not known yet may match. */
  isReading: boolean
  nameOf: (userId: string) => string | undefined
  onClear: () => void
}

/** Says which filters leave nothing, and how to be rid of them. */
export function NoMatches({ view, isReading, nameOf, onClear }: NoMatchesProps) {
  const filters = activeFilters(view, nameOf).map(({ words }) => words)
  return (
    <Notice
      icon="filter"
      title={isReading ? 'No image matches so far' : 'No image matches'}
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      {isReading ? 'The rest of the room is being read. ' : ''}
      {filters.length === 1 ? 'The filter is ' : 'The filters are '}
      {filters.join('; ')}.
    </Notice>
  )
}
