import { type CSSProperties, memo, type Ref } from 'react'

import type { KnownPeople } from './knownPeople.ts'
import { useFeedFacts } from './MessageContext.ts'
import type { RowKind } from './RowKind.ts'
import { runSentence } from './systemEvents.ts'
import type { TimelineItem } from './timeline.ts'

import styles from './FeedRow.module.css'

interface FeedRowProps {
  ref: Ref<HTMLElement>
  kind: RowKind
  item: TimelineItem
  /** Place among the rendered rows; the virtualizer reads it back. */
  index: number
  /** Place in the whole list, from 1. */
  position: number
  /** Undefined while nobody knows. */
  total: number | undefined
  isInFocus: boolean
  isTabStop: boolean
  style: CSSProperties | undefined
}

/** One row of a feed, and where it is in it. */
export const FeedRow = memo(function FeedRow({
  ref,
  kind,
  item,
  index,
  position,
  total,
  isInFocus,
  isTabStop,
  style,
}: FeedRowProps) {
  const { people } = useFeedFacts()
  const { Content, formatMoment } = kind
  return (
    <article
      ref={ref}
      className={styles.row}
      style={style}
      data-index={index}
      data-message-id={item.key}
      aria-label={labelOf(item, people, formatMoment)}
      aria-current={isInFocus || undefined}
      aria-posinset={position}
      aria-setsize={total ?? -1}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- articles of a feed take the focus
      tabIndex={isTabStop ? 0 : -1}
    >
      <Content item={item} isInFocus={isInFocus} />
    </article>
  )
})

function labelOf(item: TimelineItem, people: KnownPeople, formatMoment: RowKind['formatMoment']): string {
  if (item.kind === 'system') return runSentence(item.messages, people)
  const { alias, author, sentAt } = item.message
  return `${alias ?? author.name}, ${formatMoment(sentAt)}`
}
