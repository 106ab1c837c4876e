import { Link } from 'react-router'

import type { Message } from '#rocketchat/Message.ts'
import { Icon } from '#ui/Icon.tsx'

import { useMessagePath } from './useMessagePath.ts'

import styles from './ThreadLink.module.css'

interface ThreadParentProps {
  message: Message
}

/** Marks a reply and leads to what it replies to. */
export function ThreadParent({ message: { threadParentId, isShownInRoom } }: ThreadParentProps) {
  const path = useMessagePath(threadParentId)
  return (
    <div className={styles.parent}>
      <Icon name="thread" size="sm" />
      {path !== undefined && (
        <Link to={path}>{isShownInRoom ? 'Reply in a thread, also sent here' : 'Reply in a thread'}</Link>
      )}
    </div>
  )
}
