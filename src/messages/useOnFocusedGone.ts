import { useEffect, useRef } from 'react'

import type { FeedVirtualizer } from './useFeedVirtualizer.ts'

/** Calls back when the reader has seen the message in focus and then scrolled well away from it. */
export function useOnFocusedGone(
  { range }: FeedVirtualizer,
  { key, index }: { key: string | undefined; index: number },
  onGone: () => void,
): void {
  const seen = useRef<string>(undefined)
  const isLoaded = index >= 0
  const isInSight = range !== null && index >= range.startIndex && index <= range.endIndex
  useEffect(() => {
    if (key === undefined) return
    if (isInSight) seen.current = key
    else if (seen.current === key && isLoaded) {
      seen.current = undefined
      onGone()
    }
  }, [key, isLoaded, isInSight, onGone])
}
