import { use } from 'react'
import { Link } from 'react-router'

import { formatDateTime } from '#lib/formatDate.ts'
import { estimateHeight } from '#messages/estimateHeight.ts'
import { MessageView } from '#messages/MessageView.tsx'
import { RowBoundary } from '#messages/RowBoundary.tsx'
import type { RowContentProps, RowKind } from '#messages/RowKind.ts'

import { PlaceContext } from './PlaceContext.ts'

import styles from './foundRows.module.css'

/** px around a message: its place, and air. */
const AROUND = 41

/** One thing that was found. Anywhere on it leads to its place; what can be operated within it does what it does. */
function Content({ item, isInFocus }: RowContentProps) {
  const searchOf = use(PlaceContext)
  if (item.kind !== 'message') return null
  const { message } = item
  const { id, alias, author, sentAt, threadParentId } = message
  const at = formatDateTime(sentAt)
  return (
    <div className={styles.found} data-current={isInFocus || undefined}>
      <Link
        className={styles.place}
        to={{ search: searchOf(id) }}
        aria-label={`${alias ?? author.name}, ${at}`}
      >
        {at}
        {threadParentId !== undefined && ', in a thread'}
      </Link>
      <RowBoundary>
        {/* That it is a reply is said above. */}
        <MessageView message={{ ...message, threadParentId: undefined }} opensGroup isInFocus={false} />
      </RowBoundary>
    </div>
  )
}

/** The rows of what was found: each stands alone. */
export const foundRows: RowKind = {
  Content,
  formatMoment: formatDateTime,
  estimateHeight: (item, width) => AROUND + estimateHeight(item, width),
}
