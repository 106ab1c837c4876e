import type { Room } from '#rocketchat/Room.ts'
import { useClient } from '#session/useSession.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Icon } from '#ui/Icon.tsx'

import { kindIcons } from './describeRoom.ts'
import styles from './RoomMark.module.css'

interface RoomMarkProps {
  room: Pick<Room, 'id' | 'kind' | 'title' | 'memberCount'>
}

/** A person for a conversation of two, else the sign of the room's kind. */
export function RoomMark({ room: { id, kind, title, memberCount } }: RoomMarkProps) {
  const { userId } = useClient()
  if (kind === 'direct' && (memberCount ?? 2) <= 2) {
    // The id of a conversation of two is made of both people's ids: what is left is the other person,
    // who then has the same colour here as in the messages.
    return <Avatar name={title} id={id.replace(userId, '') || userId} size="2.5rem" />
  }
  return (
    <span className={styles.mark} aria-hidden="true">
      <Icon name={kind === 'direct' ? 'people' : kindIcons[kind]} />
    </span>
  )
}
