import { type RefObject, useLayoutEffect, useRef } from 'react'

import type { TimelineItem } from './timeline.ts'
import type { FeedVirtualizer } from './useFeedVirtualizer.ts'

interface RowFocusOptions {
  list: RefObject<HTMLElement | null>
  items: readonly TimelineItem[]
  /** The row of the message in focus by address, and whether it is loaded. */
  focusedKey: string | undefined
  /** Else it is brought into sight, and the keyboard stays where it is. */
  takesFocus: boolean
  isFocusedLoaded: boolean
  /** Holds the keyboard's focus already. */
  keptKey: string | undefined
  /** Is to be scrolled to and focused: the reader asked for it with a key. */
  wantedKey: string | undefined
  onWantedFocused: () => void
  /** The reader comes back to where they were, so nothing is scrolled to. */
  isReturning: boolean
}

/** Brings rows into sight and gives them the focus, as soon as they are mounted. */
export function useRowFocus(
  virtualizer: FeedVirtualizer,
  {
    list,
    items,
    focusedKey,
    takesFocus,
    isFocusedLoaded,
    keptKey,
    wantedKey,
    onWantedFocused,
    isReturning,
  }: RowFocusOptions,
): void {
  const pending = useRef<string>(undefined)
  const leftAlone = useRef(isReturning ? focusedKey : undefined)
  const latest = useRef({ items, keptKey })
  useLayoutEffect(() => {
    latest.current = { items, keptKey }
  })

  // The message in focus by address: found when the feed opens, or when the address changes.
  useLayoutEffect(() => {
    if (focusedKey === undefined || !isFocusedLoaded) return
    if (latest.current.keptKey === focusedKey || leftAlone.current === focusedKey) return
    const align = takesFocus ? 'center' : 'auto'
    virtualizer.scrollToIndex(indexOf(latest.current.items, focusedKey), { align })
    if (takesFocus) pending.current = focusedKey
  }, [focusedKey, isFocusedLoaded, takesFocus, virtualizer])

  useLayoutEffect(() => {
    if (wantedKey === undefined) return
    const index = indexOf(latest.current.items, wantedKey)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    pending.current = wantedKey
    onWantedFocused()
  }, [onWantedFocused, virtualizer, wantedKey])

  // Without a list of dependencies: the row to focus is mounted by some later render.
  useLayoutEffect(() => {
    const row = [...(list.current?.children ?? [])].find(
      (child): child is HTMLElement =>
        child instanceof HTMLElement &&
        pending.current !== undefined &&
        child.dataset['messageId'] === pending.current,
    )
    if (row === undefined) return
    pending.current = undefined
    row.focus({ preventScroll: true })
  })
}

export function indexOf(items: readonly TimelineItem[], wanted: string | undefined): number {
  return wanted === undefined ? -1 : items.findIndex(({ key }) => key === wanted)
}
