import type { InfiniteQueryObserverResult } from '@tanstack/react-query'

/** One end of what is loaded. */
export interface FeedEnd {
  hasMore: boolean
  isLoading: boolean
  error: unknown
  load: () => void
}

/** Where nothing more is to come. */
export const LAST: FeedEnd = { hasMore: false, isLoading: false, error: undefined, load: () => {} }

export function nextEnd(query: InfiniteQueryObserverResult): FeedEnd {
  return {
    hasMore: query.hasNextPage,
    isLoading: query.isFetchingNextPage,
    error: query.isFetchNextPageError ? query.error : undefined,
    load: () => void query.fetchNextPage({ cancelRefetch: false }),
  }
}

export function previousEnd(query: InfiniteQueryObserverResult): FeedEnd {
  return {
    hasMore: query.hasPreviousPage,
    isLoading: query.isFetchingPreviousPage,
    error: query.isFetchPreviousPageError ? query.error : undefined,
    load: () => void query.fetchPreviousPage({ cancelRefetch: false }),
  }
}
