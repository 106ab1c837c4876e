import { Link, useSearchParams } from 'react-router'

import { formatCount } from '#lib/formatNumber.ts'
import type { Message } from '#rocketchat/Message.ts'
import { Avatar } from '#ui/Avatar.tsx'

import { formatMoment } from './formatMoment.ts'
import { useFeedFacts } from './MessageContext.ts'
import { parseMessagesView, serializeMessagesView } from './messagesView.ts'
import { OPENS_PANEL } from './panelState.ts'

import styles from './ThreadLink.module.css'

interface ThreadLinkProps {
  message: Message
}

const MOST_FACES = 3

/** How many replied, who follows, and since when it is quiet. */
export function ThreadLink({ message: { id, thread } }: ThreadLinkProps) {
  const { people } = useFeedFacts()
  const [params] = useSearchParams()
  if (thread === undefined || thread.replyCount === 0) return null
  const { replyCount, lastReplyAt, followerIds } = thread
  const faces = followerIds.flatMap((followerId) => people.byId.get(followerId) ?? []).slice(0, MOST_FACES)
  return (
    <Link
      className={styles.thread}
      to={{ search: serializeMessagesView({ ...parseMessagesView(params), threadId: id }) }}
      state={OPENS_PANEL}
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
    </Link>
  )
}
