import { useEffect, useRef } from 'react'
import { Link } from 'react-router'

import { MessageView } from '#messages/MessageView.tsx'
import { RowBoundary } from '#messages/RowBoundary.tsx'
import { formatDateTime } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'

import styles from './FoundMessage.module.css'

interface FoundMessageProps {
  message: Message
  /** Where it is seen in its surroundings. */
  to: string
  isCurrent: boolean
}

/** One thing that was found. Anywhere on it leads to its place; what can be operated within it does what it does. */
export function FoundMessage({ message, to, isCurrent }: FoundMessageProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { alias, author, sentAt, threadParentId } = message
  const at = formatDateTime(sentAt)
  return (
    <li ref={item} className={styles.found} aria-current={isCurrent || undefined}>
      <Link className={styles.place} to={{ search: to }} aria-label={`${alias ?? author.name}, ${at}`}>
        {at}
        {threadParentId !== undefined && ', in a thread'}
      </Link>
      <RowBoundary>
        {/* That it is a reply is said above. */}
        <MessageView message={{ ...message, threadParentId: undefined }} opensGroup isInFocus={false} />
      </RowBoundary>
    </li>
  )
}
