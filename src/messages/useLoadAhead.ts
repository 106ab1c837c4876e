import { useEffect } from 'react'

import type { FeedVirtualizer } from './useFeedVirtualizer.ts'
import type { FeedEnd } from './useRoomMessages.ts'

/** Loads the next page while this many screens are still unread. */
const SCREENS_AHEAD = 2.5

export function useLoadAhead(virtualizer: FeedVirtualizer, above: FeedEnd, below: FeedEnd): void {
  const { scrollMargin } = virtualizer.options
  const ahead = innerHeight * SCREENS_AHEAD
  const offset = virtualizer.scrollOffset ?? 0
  const isNearTop = offset - scrollMargin < ahead
  const isNearEnd = virtualizer.getTotalSize() + scrollMargin - offset - innerHeight < ahead
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
