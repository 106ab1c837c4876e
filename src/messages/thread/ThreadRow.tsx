import { useEffect, useRef } from 'react'

import { MessageView } from '#messages/MessageView.tsx'
import { RowBoundary } from '#messages/RowBoundary.tsx'
import { formatDay } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'

import styles from './ThreadPanel.module.css'

interface ThreadRowProps {
  message: Message
  opensGroup?: boolean
  /** Epoch ms in the day that it opens. */
  opensDay?: number | undefined
  isInFocus: boolean
}

export function ThreadRow({ message, opensGroup = true, opensDay, isInFocus }: ThreadRowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isInFocus) row.current?.scrollIntoView({ block: 'center' })
  }, [isInFocus])
  return (
    <li ref={row} className={styles.row}>
      {opensDay !== undefined && <h3 className={styles.day}>{formatDay(opensDay)}</h3>}
      <RowBoundary>
        {/* Everything here is of this thread. */}
        <MessageView
          message={{ ...message, threadParentId: undefined }}
          opensGroup={opensGroup}
          isInFocus={isInFocus}
        />
      </RowBoundary>
    </li>
  )
}
