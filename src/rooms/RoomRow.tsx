import { memo, useId } from 'react'
import { Link } from 'react-router'

import { formatActivity } from '#lib/formatActivity.ts'
import { formatDateTime } from '#lib/formatDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import type { JoinedRoom } from '#rocketchat/Room.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { describeRoom } from './describeRoom.ts'
import { Marked } from './Marked.tsx'
import { RoomMark } from './RoomMark.tsx'
import styles from './RoomRow.module.css'

interface RoomRowProps {
  room: JoinedRoom
  /** What the room is called that this discussion belongs to. */
  parent: string | undefined
  words: readonly string[]
  now: number
}

export const RoomRow = memo(function RoomRow({ room, parent, words, now }: RoomRowProps) {
  const id = useId()
  const { lastActivityAt, isUnread, mentionCount } = room
  return (
    // Named by the room alone; all else describes it.
    <Link
      to={`/room/${encodeURIComponent(room.id)}`}
      className={styles.row}
      data-unread={isUnread || undefined}
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}about ${id}news`}
    >
      <RoomMark room={room} />
      <span className={styles.text}>
        <span id={`${id}name`} className={styles.name} dir="auto">
          <Marked text={room.title} words={words} />
        </span>
        <span id={`${id}about`} className={styles.about}>
          <Marked text={describeRoom(room, parent)} words={words} />
        </span>
      </span>
      <span id={`${id}news`} className={styles.news}>
        {mentionCount > 0 && (
          <span className={styles.mentions}>
            <span aria-hidden="true">@{formatCount(mentionCount)}</span>
            <VisuallyHidden>
              {mentionCount === 1 ? 'Mentions you once.' : `Mentions you ${formatCount(mentionCount)} times.`}
            </VisuallyHidden>
          </span>
        )}
        {isUnread && <VisuallyHidden>Unread.</VisuallyHidden>}
        {lastActivityAt !== undefined && (
          <time dateTime={new Date(lastActivityAt).toISOString()} title={formatDateTime(lastActivityAt)}>
            {formatActivity(lastActivityAt, now)}
          </time>
        )}
      </span>
    </Link>
  )
})
