import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { formatDateTime } from '#lib/formatDate.ts'
import { formatMoment } from '#messages/formatMoment.ts'
import { nameOf } from '#messages/knownPeople.ts'
import { useFeedFacts } from '#messages/MessageContext.ts'
import { useMessagePath } from '#messages/useMessagePath.ts'
import { MessageText } from '#messages/markup/MessageText.tsx'
import type { QuoteAttachment } from '#rocketchat/Message.ts'

import styles from './Quote.module.css'

interface QuoteProps {
  quote: QuoteAttachment
  /** What the quoted message brought along. */
  children: ReactNode
}

/** What somebody said before, with the way back to it. Quotes nest. */
export function Quote({ quote: { authorName, text, markup, sentAt, messageId }, children }: QuoteProps) {
  const { people } = useFeedFacts()
  // As the server is set up, it is the one name or the other.
  const author = nameOf(people, authorName)
  const path = useMessagePath(messageId)
  const when = sentAt === undefined ? undefined : formatMoment(sentAt)
  return (
    <blockquote className={styles.quote}>
      <div className={styles.head} title={sentAt === undefined ? undefined : formatDateTime(sentAt)}>
        <b>{author}</b>{' '}
        {path === undefined ? (
          when
        ) : (
          <Link to={path} aria-label={`${when ?? 'Show'}: the message of ${author} that is quoted`}>
            {when ?? 'Show'}
          </Link>
        )}
      </div>
      <MessageText text={text} markup={markup} />
      {children}
    </blockquote>
  )
}
