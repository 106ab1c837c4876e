import type { QueryClient } from '@tanstack/react-query'
import type { VirtualItem } from '@tanstack/react-virtual'

/** Where a reader was in a feed: enough to stand there again. Ids and sizes only, no content. */
export interface FeedPosition {
  feedKey: string
  /** Epoch ms around which the list was opened; undefined for its end. */
  at: number | undefined
  offset: number
  measurements: VirtualItem[]
}

const MOST = 20

/** By place in the tab's history, so that Back from a picture returns to the sentence it was opened from. */
export function feedMemory(queryClient: QueryClient) {
  const positions = memories.get(queryClient) ?? new Map<string, FeedPosition>()
  memories.set(queryClient, positions)
  return {
    keep(locationKey: string, position: FeedPosition) {
      positions.delete(locationKey)
      positions.set(locationKey, position)
      const [oldest] = positions.keys()
      if (positions.size > MOST && oldest !== undefined) positions.delete(oldest)
    },

    recall(locationKey: string): FeedPosition | undefined {
      return positions.get(locationKey)
    },
  }
}

/** Beside the pages that it belongs to: a place in a feed means nothing without them. */
const memories = new WeakMap<QueryClient, Map<string, FeedPosition>>()
