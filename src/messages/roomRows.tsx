import { formatDay, formatTime } from '#lib/formatDate.ts'

import { estimateHeight } from './estimateHeight.ts'
import { MessageView } from './MessageView.tsx'
import { RowBoundary } from './RowBoundary.tsx'
import type { RowContentProps, RowKind } from './RowKind.ts'
import { SystemRun } from './SystemRun.tsx'

import styles from './roomRows.module.css'

/** The day that a row opens, and a message or a run of events. */
function Content({ item, isInFocus }: RowContentProps) {
  return (
    <>
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
    </>
  )
}

/** The rows of a conversation. */
export const roomRows: RowKind = { Content, formatMoment: formatTime, estimateHeight }
