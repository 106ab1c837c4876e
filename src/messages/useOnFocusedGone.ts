import { useEffect, useRef } from 'react'

import type { FeedVirtualizer } from './useFeedVirtualizer.ts'

interface FocusedRow {
  key: string | undefined
  /** -1 while it is not loaded. */
  index: number
}

/** Calls back when the reader has seen the message in focus and then scrolled well away from it. */
export function useOnFocusedGone(
  { range }: Pick<FeedVirtualizer, 'range'>,
  { key, index }: FocusedRow,
  onGone: () => void,
): void {
  const seen = useRef<string>(undefined)
  const hasActed = useRef(false)
  const isLoaded = index >= 0
  const isInSight = range !== null && index >= range.startIndex && index <= range.endIndex

  // Rows also come and go while a list finds its place: that is nobody's wish to leave.
  useEffect(() => {
    if (key === undefined) return undefined
    hasActed.current = false
    const act = () => {
      hasActed.current = true
    }
    for (const type of ACTS) addEventListener(type, act, { capture: true, passive: true })
    return () => {
      for (const type of ACTS) removeEventListener(type, act, { capture: true })
    }
  }, [key])

  useEffect(() => {
    if (key === undefined) return
    if (isInSight) seen.current = key
    else if (seen.current === key && isLoaded && hasActed.current) {
      seen.current = undefined
      onGone()
    }
  }, [key, isLoaded, isInSight, onGone])
}

/** What a person scrolls with; a scroll by itself does not tell whose it is. */
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const
