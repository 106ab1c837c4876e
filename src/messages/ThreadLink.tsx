import { formatCount } from '#lib/formatNumber.ts'
import type { Message } from '#rocketchat/Message.ts'
import { Avatar } from '#ui/Avatar.tsx'

import { formatMoment } from './formatMoment.ts'
import { useFeedFacts } from './MessageContext.ts'
import { threadHref } from './messageHref.ts'

import styles from './ThreadLink.module.css'

interface ThreadLinkProps {
  message: Message
}

const MOST_FACES = 3

/** How many replied, who follows, and since when it is quiet. */
export function ThreadLink({ message: { id, thread } }: ThreadLinkProps) {
  const { room, server, people } = useFeedFacts()
  if (thread === undefined || thread.replyCount === 0) return null
  const { replyCount, lastReplyAt, followerIds } = thread
  const faces = followerIds.flatMap((followerId) => people.byId.get(followerId) ?? []).slice(0, MOST_FACES)
  return (
    <a
      className={styles.thread}
      href={threadHref(server, room, id)}
      target="_blank"
      rel="noopener noreferrer"
      title="Open the thread in Rocket.Chat"
    >
      {faces.length > 0 && (
        <span className={styles.faces}>
          {faces.map((person) => (
            <Avatar key={person.id} name={person.name} id={person.id} size="1.375rem" />
          ))}
        </span>
      )}
      {replyCount === 1 ? '1 reply' : `${formatCount(replyCount)} replies`}
      {lastReplyAt !== undefined && <small>last {formatMoment(lastReplyAt)}</small>}
    </a>
  )
}
