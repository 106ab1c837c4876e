import { Link } from 'react-router'

import { formatDateTime, formatTime } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'
import { Icon } from '#ui/Icon.tsx'

import { nameOf } from './knownPeople.ts'
import { useFeedFacts } from './MessageContext.ts'

import styles from './MessageHead.module.css'

interface MessageHeadProps {
  message: Message
}

/** Who, when, and what became of it. */
export function MessageHead({ message }: MessageHeadProps) {
  const { me } = useFeedFacts()
  const { author, alias, isBot, isFederated, sentAt, isPinned, starredBy, isPrivate } = message
  return (
    <div className={styles.head}>
      <b>{alias ?? author.name}</b>
      <span className={styles.userName}>@{author.username}</span>
      {isBot && <span className={styles.tag}>bot</span>}
      {isFederated && <span className={styles.tag}>from another server</span>}
      <time dateTime={new Date(sentAt).toISOString()} title={formatDateTime(sentAt)}>
        {formatTime(sentAt)}
      </time>
      <Edited message={message} />
      {isPrivate && <span className={styles.muted}>Only you can see this</span>}
      {isPinned && <Pinned message={message} />}
      {starredBy.includes(me.id) && (
        <span className={styles.starred} role="img" aria-label="Starred" title="Starred">
          <Icon name="star" size="sm" isFilled />
        </span>
      )}
    </div>
  )
}

/** The muted word after the time; removing a message edits it too, but says so itself. */
export function Edited({ message: { editedAt, editedBy, systemType } }: MessageHeadProps) {
  const { people } = useFeedFacts()
  if (editedAt === undefined || systemType !== undefined) return null
  const who = editedBy === undefined ? '' : ` by ${nameOf(people, editedBy)}`
  return (
    <span className={styles.muted} title={`Edited${who}, ${formatDateTime(editedAt)}`}>
      edited
    </span>
  )
}

/** Opens all that is pinned. */
function Pinned({ message: { pinnedBy, pinnedAt } }: MessageHeadProps) {
  const { people } = useFeedFacts()
  const words = pinnedBy === undefined ? 'Pinned' : `Pinned by ${nameOf(people, pinnedBy)}`
  const when = pinnedAt === undefined ? '' : `, ${formatDateTime(pinnedAt)}`
  return (
    <Link className={styles.pinned} to="?pinned=true" title={`${words}${when}. Show all that is pinned`}>
      <Icon name="pin" size="sm" />
      {words}
    </Link>
  )
}
