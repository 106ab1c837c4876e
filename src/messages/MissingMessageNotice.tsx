import { useState } from 'react'
import { Link } from 'react-router'

import { Icon } from '#ui/Icon.tsx'

import { type MessagesView, serializeMessagesView, wholeRoom } from './messagesView.ts'
import styles from './MissingMessageNotice.module.css'
import type { MissingMessage } from './useFeedPlace.ts'

interface MissingMessageNoticeProps {
  missing: MissingMessage
  view: MessagesView
  onDismiss: () => void
}

/** The room is shown all the same. */
export function MissingMessageNotice({ missing, view: { messageId }, onDismiss }: MissingMessageNoticeProps) {
  const search = serializeMessagesView({ ...wholeRoom, messageId })
  return (
    <div className={styles.notice}>
      <Icon name="details" size="sm" />
      <p>
        {missing.kind === 'gone' &&
          'The message of this address is not to be found; it may have been deleted.'}
        {missing.kind === 'failed' && 'The message of this address did not arrive.'}
        {missing.kind === 'filtered' && (
          <>
            The message of this address does not pass the filter.{' '}
            <Link to={`?${search}`}>Show it in the conversation</Link>
          </>
        )}
        {missing.kind === 'elsewhere' && (
          <>
            The message of this address is in another room.{' '}
            <Link to={`/room/${encodeURIComponent(missing.roomId)}/messages?${search}`}>Go there</Link>
          </>
        )}
      </p>
      {missing.kind === 'failed' && (
        <button type="button" onClick={missing.retry}>
          Try again
        </button>
      )}
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  )
}

interface NoticeRoomProps {
  isWanted: boolean
}

/** The notice floats, so that nothing moves as it comes and goes; at the top of a list it must cover nothing either. */
export function NoticeRoom({ isWanted }: NoticeRoomProps) {
  const [isKept] = useState(isWanted)
  return isKept && <div className={styles.room} />
}
