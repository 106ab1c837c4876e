import { useState } from 'react'

import { formatTime } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'

import { Face } from './Face.tsx'
import { MessageBody } from './MessageBody.tsx'
import { NamedContext, useFeedFacts } from './MessageContext.ts'
import { MessageHead } from './MessageHead.tsx'
import { MessageTools } from './MessageTools.tsx'
import { Reactions } from './Reactions.tsx'
import { reachesMe } from './reachesMe.ts'
import { RowCheck } from './selection/RowCheck.tsx'
import { ThreadLink } from './ThreadLink.tsx'

import styles from './MessageView.module.css'

interface MessageViewProps {
  message: Message
  opensGroup: boolean
  isInFocus: boolean
}

export function MessageView({ message, opensGroup, isInFocus }: MessageViewProps) {
  const { me, ignoredUserIds } = useFeedFacts()
  const [isUnhidden, setIsUnhidden] = useState(false)
  const { author, sentAt, systemType } = message
  if (ignoredUserIds.includes(author.id) && !isUnhidden) {
    return (
      <p className={styles.hidden}>
        A message of {author.name}, whom you ignore{' '}
        <button type="button" onClick={() => setIsUnhidden(true)}>
          Show
        </button>
      </p>
    )
  }
  return (
    <NamedContext value={message}>
      <div
        className={styles.message}
        data-first={opensGroup || undefined}
        data-mentions-me={reachesMe(message, me.id) || undefined}
        data-in-focus={isInFocus || undefined}
      >
        <RowCheck ids={[message.id]} label={`${message.alias ?? author.name}, ${formatTime(sentAt)}`} />
        {opensGroup ? (
          <Face message={message} />
        ) : (
          <time className={styles.gutterTime} dateTime={new Date(sentAt).toISOString()} aria-hidden>
            {formatTime(sentAt)}
          </time>
        )}
        <div className={styles.content}>
          {opensGroup && <MessageHead message={message} />}
          <div className={styles.body} data-message-text>
            <MessageBody message={message} opensGroup={opensGroup} />
          </div>
          <Reactions reactions={message.reactions} />
          <ThreadLink message={message} />
        </div>
        {systemType !== 'rm' && <MessageTools message={message} />}
      </div>
    </NamedContext>
  )
}
