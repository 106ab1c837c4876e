import { useEffect } from 'react'

import type { FeedEnd } from './feedEnds.ts'
import type { Scroller } from './scroller.ts'
import type { FeedVirtualizer } from './useFeedVirtualizer.ts'

/** Loads the next page while this many screens are still unread. */
const SCREENS_AHEAD = 2.5

export function useLoadAhead(
  virtualizer: FeedVirtualizer,
  { height }: Scroller,
  { above, below }: { above: FeedEnd; below: FeedEnd },
): void {
  const { scrollMargin } = virtualizer.options
  const ahead = height() * SCREENS_AHEAD
  const last = Math.max(0, virtualizer.getTotalSize() + scrollMargin - height())
  // A feed that opens at its end is beyond it until it has rows; pages may come of which none shows.
  const offset = Math.min(virtualizer.scrollOffset ?? 0, last)
  const isNearTop = offset - scrollMargin < ahead
  const isNearEnd = last - offset < ahead
  useEffect(() => {
    if (isNearTop) loadMore(above)
  }, [above, isNearTop])
  useEffect(() => {
    if (isNearEnd) loadMore(below)
  }, [below, isNearEnd])
}

function loadMore({ hasMore, isLoading, error, load }: FeedEnd) {
  if (hasMore && !isLoading && !error) load()
}
