import { type CSSProperties, memo, type Ref } from 'react'

import { formatDay, formatTime } from '#lib/formatDate.ts'

import type { KnownPeople } from './knownPeople.ts'
import { useFeedFacts } from './MessageContext.ts'
import { MessageView } from './MessageView.tsx'
import { RowBoundary } from './RowBoundary.tsx'
import { runSentence } from './systemEvents.ts'
import { SystemRun } from './SystemRun.tsx'
import type { TimelineItem } from './timeline.ts'

import styles from './FeedRow.module.css'

interface FeedRowProps {
  ref: Ref<HTMLElement>
  item: TimelineItem
  /** Place among the rendered rows; the virtualizer reads it back. */
  index: number
  /** Place in the whole list, from 1. */
  position: number
  total: number
  isInFocus: boolean
  isTabStop: boolean
  style: CSSProperties | undefined
}

/** One row of the feed: the day it opens, and a message or a run of events. */
export const FeedRow = memo(function FeedRow({
  ref,
  item,
  index,
  position,
  total,
  isInFocus,
  isTabStop,
  style,
}: FeedRowProps) {
  const { people } = useFeedFacts()
  return (
    <article
      ref={ref}
      className={styles.row}
      style={style}
      data-index={index}
      data-message-id={item.key}
      aria-label={labelOf(item, people)}
      aria-posinset={position}
      aria-setsize={total}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- articles of a feed take the focus
      tabIndex={isTabStop ? 0 : -1}
    >
      {item.opensDay !== undefined && (
        <div className={styles.day}>
          <h2>{formatDay(item.opensDay)}</h2>
        </div>
      )}
      <RowBoundary>
        {item.kind === 'message' ? (
          <MessageView message={item.message} opensGroup={item.opensGroup} isInFocus={isInFocus} />
        ) : (
          <SystemRun messages={item.messages} isInFocus={isInFocus} />
        )}
      </RowBoundary>
    </article>
  )
})

function labelOf(item: TimelineItem, people: KnownPeople): string {
  if (item.kind === 'system') return runSentence(item.messages, people)
  const { alias, author, sentAt } = item.message
  return `${alias ?? author.name}, ${formatTime(sentAt)}`
}
