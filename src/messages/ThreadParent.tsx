import { Link, useSearchParams } from 'react-router'

import type { Message } from '#rocketchat/Message.ts'
import { Icon } from '#ui/Icon.tsx'

import { parseMessagesView, serializeMessagesView } from './messagesView.ts'
import { OPENS_PANEL } from './panelState.ts'

import styles from './ThreadLink.module.css'

interface ThreadParentProps {
  message: Message
}

/** Marks a reply and opens the thread that it belongs to. */
export function ThreadParent({ message: { id, threadParentId, isShownInRoom } }: ThreadParentProps) {
  const [params] = useSearchParams()
  const search = serializeMessagesView({
    ...parseMessagesView(params),
    threadId: threadParentId,
    messageId: id,
  })
  return (
    <div className={styles.parent}>
      <Icon name="thread" size="sm" />
      <Link to={{ search }} state={OPENS_PANEL}>
        {isShownInRoom ? 'Reply in a thread, also sent here' : 'Reply in a thread'}
      </Link>
    </div>
  )
}
