import { useState, useSyncExternalStore } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { Icon } from '#ui/Icon.tsx'
import { useRootFlag } from '#ui/useRootFlag.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import styles from './NewestButton.module.css'
import type { TimelineItem } from './timeline.ts'

interface NewestButtonProps {
  items: readonly TimelineItem[]
  order: 'newest' | 'oldest'
  /** The newest messages are not even loaded. */
  hasMore: boolean
  onJump: () => void
}

/** The way back to the news, with how many came since: an offer, never a jump by itself. */
export function NewestButton({ items, order, hasMore, onJump }: NewestButtonProps) {
  const isAway = useSyncExternalStore(onScroll, () => screensFromNewest(order) > 1.5)
  const isAtNewest = useSyncExternalStore(onScroll, () => !hasMore && screensFromNewest(order) < 0.1)
  const newest = order === 'oldest' ? items.at(-1) : items[0]
  const { newCount, arrived } = useNewCount(items, order, isAtNewest)
  const isShown = newest !== undefined && (hasMore || isAway || newCount > 0)
  useRootFlag('newestButton', isShown)
  return (
    <>
      <VisuallyHidden>
        {/* Whoever reads further up is not spoken to: the button waits for them. */}
        <span role="status">{arrived > 0 && newest && arrivedWords(arrived, newest)}</span>
      </VisuallyHidden>
      {isShown && (
        <div className={styles.place}>
          <button
            type="button"
            className={styles.pill}
            data-news={newCount > 0 || undefined}
            onClick={() => {
              if (hasMore) onJump()
              else scrollTo({ top: order === 'oldest' ? document.documentElement.scrollHeight : 0 })
            }}
          >
            <Icon name={order === 'oldest' ? 'arrow-down' : 'arrow-up'} size="sm" />
            {newCount > 0 ? newWords(newCount) : 'Newest messages'}
          </button>
        </div>
      )}
    </>
  )
}

function newWords(count: number): string {
  return count === 1 ? '1 new message' : `${formatCount(count)} new messages`
}

function arrivedWords(count: number, newest: TimelineItem): string {
  if (count > 1 || newest.kind !== 'message') return newWords(count)
  const { alias, author } = newest.message
  return `New message from ${alias ?? author.name}`
}

/** Messages that came since the reader was last at the newest end, and those that came before their eyes. */
function useNewCount(
  items: readonly TimelineItem[],
  order: 'newest' | 'oldest',
  isAtNewest: boolean,
): { newCount: number; arrived: number } {
  const newestAt = newestOf(items, order)
  const [seenAt, setSeenAt] = useState(newestAt)
  const [arrived, setArrived] = useState(0)
  const count = countSince(items, seenAt, newestAt)
  if (isAtNewest && newestAt !== seenAt) {
    setSeenAt(newestAt)
    setArrived(count)
  }
  return { newCount: count, arrived }
}

function countSince(
  items: readonly TimelineItem[],
  seenAt: number | undefined,
  newestAt: number | undefined,
): number {
  if (seenAt === undefined || newestAt === undefined || newestAt <= seenAt) return 0
  const messages = items.flatMap((item) => (item.kind === 'message' ? [item.message] : item.messages))
  return messages.filter(({ sentAt }) => sentAt > seenAt).length
}

function newestOf(items: readonly TimelineItem[], order: 'newest' | 'oldest'): number | undefined {
  const item = order === 'oldest' ? items.at(-1) : items[0]
  if (item === undefined) return undefined
  return item.kind === 'message'
    ? item.message.sentAt
    : Math.max(...item.messages.map(({ sentAt }) => sentAt))
}

function screensFromNewest(order: 'newest' | 'oldest'): number {
  const distance =
    order === 'oldest' ? document.documentElement.scrollHeight - innerHeight - scrollY : scrollY
  return distance / Math.max(1, innerHeight)
}

function onScroll(listener: () => void) {
  addEventListener('scroll', listener, { passive: true })
  return () => removeEventListener('scroll', listener)
}
