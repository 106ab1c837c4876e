import { type KeyboardEvent, useState } from 'react'

import { useElementSize } from '#ui/useElementSize.ts'

import { FeedEdge } from './FeedEdge.tsx'
import type { FeedPosition } from './feedMemory.ts'
import type { RowKind } from './RowKind.ts'
import type { TimelineItem } from './timeline.ts'
import type { FeedEnd } from './feedEnds.ts'
import { useTabThrough } from './useTabThrough.ts'
import { VirtualRows } from './VirtualRows.tsx'

import styles from './Feed.module.css'

interface FeedProps {
  label: string
  kind: RowKind
  items: readonly TimelineItem[]
  /** Undefined while nobody knows. */
  total: number | undefined
  /** Place in the whole list, from 1, of what `items` were made from. */
  firstPosition: number
  above: FeedEnd
  below: FeedEnd
  /** Where the reader starts. */
  start?: 'top' | 'end'
  /** The message in focus; where it is loaded, the reader starts there. */
  focusedId: string | undefined
  /** Whether the keyboard goes to the message in focus as well. */
  takesFocus?: boolean
  /** What begins above the first row when nothing more does. */
  beginning?: string | undefined
  isFilteredByMention?: boolean
  /** The reader went to another row than the one in focus. */
  onMoveOn?: () => void
  /** Asked for the last row while later ones are not loaded. */
  onEnd?: () => void
  /** The last row takes the focus: the reader asked for the end with a key. */
  focusesEnd?: boolean
  recalled?: FeedPosition | undefined
  onLeave?: (position: Pick<FeedPosition, 'offset' | 'measurements'>) => void
  onEndFocused?: () => void
}

/** A conversation or a list of messages: the feed pattern of ARIA over a window or a panel that scrolls. */
export function Feed({
  label,
  kind,
  items,
  total,
  firstPosition,
  above,
  below,
  start = 'top',
  focusedId,
  takesFocus = false,
  beginning,
  isFilteredByMention = false,
  onMoveOn = stay,
  onEnd,
  focusesEnd = false,
  recalled,
  onLeave,
  onEndFocused,
}: FeedProps) {
  const { ref, width } = useElementSize()
  const [wantedKey, setWantedKey] = useState(() => (focusesEnd ? items.at(-1)?.key : undefined))
  const [activeKey, setActiveKey] = useState<string>()
  const [hasFocus, setHasFocus] = useState(false)

  const moveTo = (index: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))]
    if (item !== undefined) setWantedKey(item.key)
  }

  const tab = useTabThrough()

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    tab.leave(event)
    const { target, key, ctrlKey, altKey, metaKey, shiftKey } = event
    if (ctrlKey || altKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return
    const row = target.closest('article')
    // What scrolls or takes text inside a message keeps its keys.
    if (row === null || (target !== row && !PAGE_KEYS.has(key))) return
    const index = Number(row.dataset['index'])
    switch (key) {
      case 'ArrowDown':
      case 'PageDown':
        moveTo(index + 1)
        break
      case 'ArrowUp':
      case 'PageUp':
        moveTo(index - 1)
        break
      case 'Home':
        moveTo(0)
        break
      case 'End':
        if (below.hasMore && onEnd) onEnd()
        else moveTo(items.length - 1)
        break
      default:
        return
    }
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the articles take the focus, as the pattern asks
    <div
      ref={ref}
      role="feed"
      aria-label={label}
      // A feed that is not busy holds articles; before the first measurement there are none.
      aria-busy={width === undefined || above.isLoading || below.isLoading}
      className={styles.feed}
      data-filtered={isFilteredByMention ? 'mentions' : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (tab.enter(event)) return
        const { target } = event
        const key = target.closest('article')?.dataset['messageId']
        setHasFocus(true)
        setActiveKey(key)
        if (key !== undefined && focusedId !== undefined && key !== keyOf(items, focusedId)) onMoveOn()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHasFocus(false)
      }}
    >
      {width !== undefined && (
        <VirtualRows
          kind={kind}
          items={items}
          width={width}
          total={total}
          firstPosition={firstPosition}
          start={start}
          focusedKey={keyOf(items, focusedId)}
          takesFocus={takesFocus}
          activeKey={activeKey}
          keptKey={hasFocus ? activeKey : undefined}
          wantedKey={wantedKey}
          onWantedFocused={() => {
            setWantedKey(undefined)
            if (focusesEnd) onEndFocused?.()
          }}
          above={above}
          below={below}
          onFocusedGone={onMoveOn}
          recalled={recalled}
          onLeave={onLeave}
          hasEdge={beginning !== undefined || above.hasMore}
        >
          <FeedEdge end={above} side="above" words={beginning} />
        </VirtualRows>
      )}
      <FeedEdge end={below} side="below" words={undefined} />
    </div>
  )
}

function stay() {
  // Where what is in focus stays so, nobody leaves it.
}

const PAGE_KEYS: ReadonlySet<string> = new Set(['PageDown', 'PageUp'])

/** The row that holds a message: an event may be folded into a run. */
function keyOf(items: readonly TimelineItem[], messageId: string | undefined): string | undefined {
  if (messageId === undefined) return undefined
  return items.find((item) =>
    item.kind === 'message'
      ? item.key === messageId
      : item.key === messageId || item.messages.some(({ id }) => id === messageId),
  )?.key
}
