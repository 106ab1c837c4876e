import {
  defaultRangeExtractor,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

import type { FeedPosition } from './feedMemory.ts'
import type { RowKind } from './RowKind.ts'
import type { Scroller } from './scroller.ts'
import type { TimelineItem } from './timeline.ts'

export type FeedVirtualizer = Virtualizer<HTMLElement, HTMLElement>
export type LeavingPosition = Pick<FeedPosition, 'offset' | 'measurements'>

interface FeedVirtualizerOptions {
  list: RefObject<HTMLElement | null>
  scroller: Scroller
  kind: RowKind
  items: readonly TimelineItem[]
  width: number
  /** Where the reader starts, unless at a message or where they were when last here. */
  start: 'top' | 'end'
  focusedIndex: number
  /** Stays mounted wherever it is; -1 for none. */
  keptIndex: number
  /** px above the first row. */
  edgeSize: number
  recalled: FeedPosition | undefined
  onLeave: ((position: LeavingPosition) => void) | undefined
}

export const OVERSCAN = 12
const NONE: VirtualItem[] = []

/** Which rows to mount, and what keeps the one at the reading line where it is while others come, go and grow. */
export function useFeedVirtualizer({
  list,
  scroller,
  kind,
  items,
  width,
  start,
  focusedIndex,
  keptIndex,
  edgeSize,
  recalled,
  onLeave,
}: FeedVirtualizerOptions): FeedVirtualizer {
  const { height, readingLine } = scroller
  const [scrollMargin, setScrollMargin] = useState(readingLine)
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items])
  const estimate = useEstimate(kind, width)

  // oxlint-disable-next-line react/incompatible-library -- nothing else in here wants memoizing
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    getScrollElement: scroller.getScrollElement,
    observeElementRect: scroller.observeElementRect,
    observeElementOffset: scroller.observeElementOffset,
    count: items.length,
    estimateSize: (index) => estimate(items[index]),
    getItemKey,
    overscan: OVERSCAN,
    // Exact: rounded heights would add up to a shift as rows come and go.
    measureElement: (element, entry) =>
      entry?.borderBoxSize[0]?.blockSize ?? element.getBoundingClientRect().height,
    scrollMargin,
    paddingStart: edgeSize,
    scrollPaddingStart: readingLine() + 8,
    scrollPaddingEnd: 8,
    // Keeps the row at the top of the window where it is while rows come and go on either side.
    anchorTo: 'end',
    // Growth at the very end grows downwards: whoever opens a spoiler there goes on reading it.
    scrollEndThreshold: -1,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return keptIndex < 0 || indexes.includes(keptIndex)
        ? indexes
        : [...indexes, keptIndex].toSorted((a, b) => a - b)
    },
    initialMeasurementsCache: recalled?.measurements ?? NONE,
    initialOffset: () => {
      if (recalled !== undefined) return recalled.offset
      if (focusedIndex < 0) return start === 'end' ? Number.MAX_SAFE_INTEGER : 0
      const before = items
        .slice(0, focusedIndex)
        .reduce((sum, item) => sum + estimate(item), scrollMargin + edgeSize)
      return Math.max(0, before - height() / 2)
    },
  })
  // The default looks at the upper edge, but the header covers what is there.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (
    item,
    _delta,
    { itemSizeCache, scrollOffset },
  ) => {
    const line = (scrollOffset ?? 0) + readingLine()
    return itemSizeCache.has(item.key) ? item.end <= line : item.start < line
  }

  const isStarted = useRef(false)
  // A window of another width may have a header of another height; what is read does not move with it.
  useLayoutEffect(() => {
    const moved = list.current === null ? 0 : Math.round(scroller.placeOf(list.current)) - scrollMargin
    if (moved === 0) return
    setScrollMargin(scrollMargin + moved)
    if (isStarted.current && scroller.offset() > 0) scroller.scrollBy(moved)
  }, [list, scroller, scrollMargin, width])

  useLayoutEffect(() => {
    if (isStarted.current || items.length === 0) return
    isStarted.current = true
    if (recalled !== undefined) return
    if (focusedIndex < 0 && start === 'end') virtualizer.scrollToEnd()
  }, [focusedIndex, items.length, recalled, start, virtualizer])

  const leave = useEffectEvent(() =>
    onLeave?.({ offset: virtualizer.scrollOffset ?? 0, measurements: virtualizer.takeSnapshot() }),
  )
  useLayoutEffect(() => () => leave(), [])

  return virtualizer
}

/**
 * How high rows will be. What was once said of a row stands until it is measured, whatever the width is by then:
 * another guess about rows far above would move the one that is read.
 */
function useEstimate(kind: RowKind, width: number): (item: TimelineItem | undefined) => number {
  const estimates = useRef(new Map<string, number>())
  return (item) => {
    if (item === undefined) return 0
    const known = estimates.current.get(item.key)
    if (known !== undefined) return known
    const height = kind.estimateHeight(item, width)
    estimates.current.set(item.key, height)
    return height
  }
}
