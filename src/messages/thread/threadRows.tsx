import { use } from 'react'

import { formatDay, formatTime } from '#lib/formatDate.ts'
import { estimateHeight } from '#messages/estimateHeight.ts'
import { MessageView } from '#messages/MessageView.tsx'
import { RowBoundary } from '#messages/RowBoundary.tsx'
import type { RowContentProps, RowKind } from '#messages/RowKind.ts'
import { SystemRun } from '#messages/SystemRun.tsx'

import { ReplyCount } from './ReplyCount.tsx'
import { ThreadContext } from './ThreadContext.ts'

import styles from './threadRows.module.css'

function Content({ item, isInFocus }: RowContentProps) {
  const thread = use(ThreadContext)
  return (
    <>
      {item.key === thread?.firstReplyId && <ReplyCount count={thread.replyCount} />}
      {item.opensDay !== undefined && <h3 className={styles.day}>{formatDay(item.opensDay)}</h3>}
      <RowBoundary>
        {item.kind === 'message' ? (
          <MessageView
            // Everything here is of this thread, and how many replied is said above.
            message={{ ...item.message, threadParentId: undefined, thread: undefined }}
            opensGroup={item.opensGroup}
            isInFocus={isInFocus}
          />
        ) : (
          <SystemRun messages={item.messages} isInFocus={isInFocus} />
        )}
      </RowBoundary>
    </>
  )
}

/** The rows of a thread. */
export const threadRows: RowKind = { Content, formatMoment: formatTime, estimateHeight }
