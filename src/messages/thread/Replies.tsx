import { useMemo } from 'react'

import { SystemRun } from '#messages/SystemRun.tsx'
import { buildTimeline } from '#messages/timeline.ts'
import { dayKey } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'

import { ThreadRow } from './ThreadRow.tsx'

interface RepliesProps {
  parent: Message | undefined
  replies: readonly Message[]
  focusedId: string | undefined
}

export function Replies({ parent, replies, focusedId }: RepliesProps) {
  const items = useMemo(() => buildTimeline(replies, { hasMoreBefore: false }), [replies])
  const parentDay = parent && dayKey(parent.sentAt)
  return (
    <ol aria-label="Replies">
      {items.map((item) =>
        item.kind === 'message' ? (
          <ThreadRow
            key={item.key}
            message={item.message}
            opensGroup={item.opensGroup}
            opensDay={
              item.opensDay !== undefined && dayKey(item.opensDay) === parentDay ? undefined : item.opensDay
            }
            isInFocus={item.key === focusedId}
          />
        ) : (
          <li key={item.key}>
            <SystemRun messages={item.messages} isInFocus={false} />
          </li>
        ),
      )}
    </ol>
  )
}
