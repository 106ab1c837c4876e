import { type ReactNode, useRef } from 'react'

import type { FeedPosition } from './feedMemory.ts'
import { FeedRow } from './FeedRow.tsx'
import type { RowKind } from './RowKind.ts'
import { useScroller } from './scroller.ts'
import { tabStopOf } from './tabStopOf.ts'
import type { TimelineItem } from './timeline.ts'
import { type LeavingPosition, useFeedVirtualizer } from './useFeedVirtualizer.ts'
import { useLoadAhead } from './useLoadAhead.ts'
import { useOnFocusedGone } from './useOnFocusedGone.ts'
import type { FeedEnd } from './feedEnds.ts'
import { indexOf, useRowFocus } from './useRowFocus.ts'

import styles from './VirtualRows.module.css'

interface VirtualRowsProps {
  kind: RowKind
  items: readonly TimelineItem[]
  width: number
  total: number | undefined
  firstPosition: number
  start: 'top' | 'end'
  /** The row of the message in focus. */
  focusedKey: string | undefined
  takesFocus: boolean
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
  onLeave: ((position: LeavingPosition) => void) | undefined
  /** Stands above the first row, where there is an edge. */
  children: ReactNode
}

/** px; the edge line above the first row. */
const EDGE_SIZE = 56

/**
 * Mounts the rows near the viewport. Rows lie in the normal flow, so that one that grows pushes the next within the
 * same frame; what changes above the reading line is made good by scrolling as much, before anything is painted.
 */
export function VirtualRows({
  kind,
  items,
  width,
  total,
  firstPosition,
  start,
  focusedKey,
  takesFocus,
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
  const scroller = useScroller()
  const keptIndex = indexOf(items, keptKey)
  const focusedIndex = indexOf(items, focusedKey)
  const virtualizer = useFeedVirtualizer({
    list,
    scroller,
    kind,
    items,
    width,
    start,
    focusedIndex,
    keptIndex,
    edgeSize: hasEdge ? EDGE_SIZE : 0,
    recalled,
    onLeave,
  })
  // First of all: it settles the offset and the range that the others look at.
  const rows = virtualizer.getVirtualItems()
  useRowFocus(virtualizer, {
    list,
    items,
    focusedKey,
    takesFocus,
    isFocusedLoaded: focusedIndex >= 0,
    keptKey,
    wantedKey,
    onWantedFocused,
    isReturning: recalled !== undefined,
  })
  useLoadAhead(virtualizer, scroller, { above, below })
  useOnFocusedGone(virtualizer, { key: focusedKey, index: focusedIndex }, onFocusedGone)

  const { range } = virtualizer
  const { scrollMargin } = virtualizer.options
  // The kept row is part of the flow unless the reader scrolled away from it.
  const isAside = (index: number) =>
    index === keptIndex && !rows.some((row) => Math.abs(row.index - index) === 1)
  const firstInFlow = rows.find(({ index }) => !isAside(index))
  const tabStop = tabStopOf(items, activeKey ?? focusedKey, range, start)
  return (
    <div
      ref={list}
      className={styles.rows}
      role="presentation"
      style={{
        blockSize: virtualizer.getTotalSize(),
        paddingBlockStart: (firstInFlow?.start ?? 0) - scrollMargin,
      }}
    >
      {hasEdge && children}
      {rows.map(({ key, index, start: top }) => {
        const item = items[index]
        if (item === undefined) return null
        const length = item.kind === 'message' ? 1 : item.messages.length
        return (
          <FeedRow
            key={key}
            ref={virtualizer.measureElement}
            kind={kind}
            item={item}
            index={index}
            position={Math.min(total ?? Infinity, firstPosition + item.index + length - 1)}
            total={total}
            isInFocus={item.key === focusedKey}
            isTabStop={item.key === tabStop}
            style={isAside(index) ? { position: 'absolute', insetBlockStart: top - scrollMargin } : undefined}
          />
        )
      })}
    </div>
  )
}
