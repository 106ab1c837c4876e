import { defaultRangeExtractor, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import { estimateHeight } from './estimateHeight.ts'
import type { FeedPosition } from './feedMemory.ts'
import { FeedRow } from './FeedRow.tsx'
import type { TimelineItem } from './timeline.ts'
import type { FeedEnd } from './useRoomMessages.ts'

import styles from './VirtualRows.module.css'

interface VirtualRowsProps {
  items: readonly TimelineItem[]
  width: number
  total: number
  firstPosition: number
  start: 'top' | 'end'
  /** The row of the message in focus. */
  focusedKey: string | undefined
  activeKey: string | undefined
  /** Holds the keyboard's focus, so it stays mounted wherever it is. */
  keptKey: string | undefined
  /** Is to be scrolled to and focused. */
  wantedKey: string | undefined
  onWantedFocused: () => void
  above: FeedEnd
  below: FeedEnd
  onFocusedGone: () => void
  hasEdge: boolean
  /** Where the reader was when last here. */
  recalled: FeedPosition | undefined
  /** Called when the reader leaves, to be recalled. */
  onLeave: (position: Pick<FeedPosition, 'offset' | 'measurements'>) => void
  /** Stands above the first row, where there is an edge. */
  children: ReactNode
}

/** px; the edge line above the first row. */
const EDGE_SIZE = 56
/** Loads the next page while this many screens are still unread. */
const SCREENS_AHEAD = 2.5
const OVERSCAN = 12
const NONE: VirtualItem[] = []

/**
 * Mounts the rows near the viewport. Rows lie in the normal flow, so that one that grows pushes the next within the
 * same frame; what changes above the reading line is made good by scrolling as much, before anything is painted.
 * Kept to the virtualizer alone: React Compiler skips any component that calls it.
 */
export function VirtualRows({
  items,
  width,
  total,
  firstPosition,
  start,
  focusedKey,
  activeKey,
  keptKey,
  wantedKey,
  onWantedFocused,
  above,
  below,
  onFocusedGone,
  hasEdge,
  recalled,
  onLeave,
  children,
}: VirtualRowsProps) {
  const list = useRef<HTMLDivElement>(null)
  const [scrollMargin, setScrollMargin] = useState(() => readingLine())
  const edgeSize = hasEdge ? EDGE_SIZE : 0
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items])
  const keptIndex = keptKey === undefined ? -1 : items.findIndex(({ key }) => key === keptKey)
  const focusedIndex = focusedKey === undefined ? -1 : items.findIndex(({ key }) => key === focusedKey)

  // oxlint-disable-next-line react/incompatible-library -- nothing else in here wants memoizing
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: items.length,
    estimateSize: (index) => {
      const item = items[index]
      return item === undefined ? 0 : estimateHeight(item, width)
    },
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
        .reduce((sum, item) => sum + estimateHeight(item, width), scrollMargin + edgeSize)
      return Math.max(0, before - innerHeight / 2)
    },
  })
  // The default looks at the window's top, but the header covers what is there.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (
    item,
    _delta,
    { itemSizeCache, scrollOffset },
  ) => {
    const line = (scrollOffset ?? 0) + readingLine()
    return itemSizeCache.has(item.key) ? item.end <= line : item.start < line
  }

  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top
    if (top !== undefined) setScrollMargin(Math.round(top + scrollY))
  }, [width])

  const isStarted = useRef(false)
  useLayoutEffect(() => {
    if (isStarted.current || items.length === 0) return
    isStarted.current = true
    if (recalled !== undefined) return
    if (focusedIndex < 0 && start === 'end') virtualizer.scrollToEnd()
  }, [focusedIndex, items.length, recalled, start, virtualizer])

  const recalledFocus = useRef(recalled && focusedKey)
  // The message in focus by address: found when the feed opens, or when the address changes.
  const isFocusedLoaded = focusedIndex >= 0
  useLayoutEffect(() => {
    if (focusedKey === undefined || !isFocusedLoaded) return
    if (keptKeyRef.current === focusedKey || recalledFocus.current === focusedKey) return
    const index = itemsRef.current.findIndex(({ key }) => key === focusedKey)
    virtualizer.scrollToIndex(index, { align: 'center' })
    pendingFocus.current = focusedKey
  }, [focusedKey, isFocusedLoaded, virtualizer])

  const leave = useEffectEvent(() =>
    onLeave({ offset: virtualizer.scrollOffset ?? 0, measurements: virtualizer.takeSnapshot() }),
  )
  useLayoutEffect(() => () => leave(), [])

  const itemsRef = useRef(items)
  const keptKeyRef = useRef(keptKey)
  useLayoutEffect(() => {
    itemsRef.current = items
    keptKeyRef.current = keptKey
  })

  const pendingFocus = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (wantedKey === undefined) return
    const index = itemsRef.current.findIndex(({ key }) => key === wantedKey)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    pendingFocus.current = wantedKey
    onWantedFocused()
  }, [onWantedFocused, virtualizer, wantedKey])

  // Without a list of dependencies: the row to focus is mounted by some later render.
  useLayoutEffect(() => {
    if (pendingFocus.current === undefined) return
    const row = [...(list.current?.children ?? [])].find(
      (child): child is HTMLElement =>
        child instanceof HTMLElement && child.dataset['messageId'] === pendingFocus.current,
    )
    if (row === undefined) return
    pendingFocus.current = undefined
    row.focus({ preventScroll: true })
  })

  const rows = virtualizer.getVirtualItems()
  const { range } = virtualizer
  const ahead = (typeof innerHeight === 'number' ? innerHeight : 800) * SCREENS_AHEAD
  const offset = virtualizer.scrollOffset ?? 0
  const isNearTop = offset - scrollMargin < ahead
  const isNearEnd = virtualizer.getTotalSize() + scrollMargin - offset - innerHeight < ahead
  useEffect(() => {
    if (isNearTop && above.hasMore && !above.isLoading && !above.error) above.load()
  }, [above, isNearTop])
  useEffect(() => {
    if (isNearEnd && below.hasMore && !below.isLoading && !below.error) below.load()
  }, [below, isNearEnd])

  // Scrolled well away from the message in focus, after having seen it.
  const wasSeen = useRef<string>(undefined)
  const isSeen = range !== null && focusedIndex >= range.startIndex && focusedIndex <= range.endIndex
  useEffect(() => {
    if (focusedKey === undefined) return
    if (isSeen) wasSeen.current = focusedKey
    else if (wasSeen.current === focusedKey && isFocusedLoaded) {
      wasSeen.current = undefined
      onFocusedGone()
    }
  }, [focusedKey, isFocusedLoaded, isSeen, onFocusedGone])

  const flow = rows.filter(({ index }) => index !== keptIndex || isContiguous(rows, index))
  const tabStop = tabStopOf(items, activeKey ?? focusedKey, range, start)
  return (
    <div
      ref={list}
      className={styles.rows}
      role="presentation"
      style={{
        blockSize: virtualizer.getTotalSize(),
        paddingBlockStart: (flow[0]?.start ?? 0) - scrollMargin,
      }}
    >
      {hasEdge && children}
      {rows.map(({ key, index, start: top }) => {
        const item = items[index]
        if (item === undefined) return null
        const isAside = !flow.some((row) => row.index === index)
        const length = item.kind === 'message' ? 1 : item.messages.length
        return (
          <FeedRow
            key={key}
            ref={virtualizer.measureElement}
            item={item}
            index={index}
            position={Math.min(total, firstPosition + item.index + length - 1)}
            total={total}
            isInFocus={item.key === focusedKey}
            isTabStop={item.key === tabStop}
            style={isAside ? { position: 'absolute', insetBlockStart: top - scrollMargin } : undefined}
          />
        )
      })}
    </div>
  )
}

/** Where reading begins: below whatever is sticky at the top of the window. */
function readingLine(): number {
  const header = document.querySelector('header')?.getBoundingClientRect().height ?? 0
  const toolbar = document.querySelector('[role="toolbar"]')?.getBoundingClientRect().height ?? 0
  return header + toolbar
}

/** The kept row is part of the flow unless the reader scrolled away from it. */
function isContiguous(rows: readonly { index: number }[], index: number): boolean {
  return rows.some((row) => row.index === index - 1) || rows.some((row) => row.index === index + 1)
}

function tabStopOf(
  items: readonly TimelineItem[],
  key: string | undefined,
  range: { startIndex: number; endIndex: number } | null,
  start: 'top' | 'end',
): string | undefined {
  if (range === null) return undefined
  const isNear = (index: number) => index >= range.startIndex - OVERSCAN && index <= range.endIndex + OVERSCAN
  const index = key === undefined ? -1 : items.findIndex((item) => item.key === key)
  if (index >= 0 && isNear(index)) return key
  return items[start === 'end' ? range.endIndex : range.startIndex]?.key
}
