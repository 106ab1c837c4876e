import type { Room } from '#rocketchat/Room.ts'
import { publicAddress } from '#session/deployment.ts'
import { useClient } from '#session/useSession.ts'
import { Icon, type IconName } from '#ui/Icon.tsx'

import styles from './RoomBanner.module.css'
import { rocketChatHref } from './rocketChatHref.ts'
import type { RoomView } from './RoomView.ts'

interface RoomBannerProps {
  room: Room
  isMember: boolean | undefined
  view: RoomView
}

/** What this room withholds, in one sentence, before anybody looks for it in vain. */
export function RoomBanner({ room, isMember, view }: RoomBannerProps) {
  const { server } = useClient()
  const state = stateOf(room, isMember, view)
  if (state === undefined) return null
  return (
    <div className={styles.banner} data-tone={state.tone}>
      <Icon name={state.icon} size="sm" />
      <p>
        <b>{state.title}</b> {state.detail}
      </p>
      {state.hasLink && (
        <a
          className={styles.link}
          href={rocketChatHref(publicAddress(server), room)}
          target="_blank"
          rel="noopener noreferrer"
        >
          Open in Rocket.Chat
        </a>
      )}
    </div>
  )
}

interface RoomState {
  icon: IconName
  tone: 'neutral' | 'warning'
  title: string
  detail: string
  hasLink: boolean
}

function stateOf(room: Room, isMember: boolean | undefined, view: RoomView): RoomState | undefined {
  if (room.isEncrypted) {
    return {
      icon: 'private',
      tone: 'warning',
      title: 'This room is end-to-end encrypted.',
      detail:
        view === 'images'
          ? 'Its pictures can only be shown where its key is, in Rocket.Chat.'
          : 'Encrypted messages and files can only be read where its key is, in Rocket.Chat.',
      hasLink: true,
    }
  }
  if (isMember === false && room.type === 'c') {
    return {
      icon: 'eye',
      tone: 'warning',
      title: 'You have not joined this channel.',
      detail:
        view === 'images'
          ? 'Join the room in Rocket.Chat to see its pictures.'
          : 'Its messages are open to you; join the room in Rocket.Chat to see its pictures.',
      hasLink: true,
    }
  }
  if (room.isArchived) {
    return {
      icon: 'clock',
      tone: 'neutral',
      title: 'This room is archived.',
      detail: 'Nothing new is posted here.',
      hasLink: false,
    }
  }
  return undefined
}
