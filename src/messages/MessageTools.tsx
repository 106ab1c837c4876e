import { useHref } from 'react-router'

import type { Message } from '#rocketchat/Message.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import { useFeedFacts } from './MessageContext.ts'
import { messageHref } from './messageHref.ts'
import { MessageMenu } from './selection/MessageMenu.tsx'
import { useCopyLink } from './useCopyLink.ts'
import { useMessagePath } from './useMessagePath.ts'

import styles from './MessageTools.module.css'

interface MessageToolsProps {
  message: Message
}

/** Outside the column, so that they never cover a sentence. */
export function MessageTools({ message }: MessageToolsProps) {
  const { room, server } = useFeedFacts()
  const copyLink = useCopyLink()
  const href = useHref(useMessagePath(message.id) ?? '')
  return (
    <div className={styles.tools}>
      <IconButton icon="link" label="Copy link" size="sm" onClick={() => copyLink(href)} />
      <a
        className={styles.outside}
        href={messageHref(server, room, message.id)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label="Open in Rocket.Chat"
        title="Open in Rocket.Chat"
      >
        <Icon name="external" />
      </a>
      <MessageMenu message={message} />
    </div>
  )
}
