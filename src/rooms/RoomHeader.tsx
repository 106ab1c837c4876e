import { type ReactNode, type Ref } from 'react'

import type { Room } from '#rocketchat/Room.ts'
import { publicAddress } from '#session/deployment.ts'
import { useClient } from '#session/useSession.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconLink } from '#ui/IconButton.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { describeRoom } from './describeRoom.ts'
import { rocketChatHref } from './rocketChatHref.ts'
import styles from './RoomHeader.module.css'
import { RoomMenu } from './RoomMenu.tsx'
import { RoomTabs } from './RoomTabs.tsx'

interface RoomHeaderProps {
  /** Undefined where no room is known whose views could be offered. */
  roomId: string | undefined
  room: Room | undefined
  /** What to call it as long as there is no room; a placeholder when left out. */
  name?: string | undefined
  isEmbedded: boolean
  account: ReactNode
  toolsRef?: Ref<HTMLDivElement>
}

export function RoomHeader({ roomId, room, name, isEmbedded, account, toolsRef }: RoomHeaderProps) {
  const { server } = useClient()
  return (
    <header className={styles.header} data-embedded={isEmbedded || undefined}>
      {!isEmbedded && <IconLink icon="arrow-left" label="Rooms" to="/" title="Rooms (g r)" />}
      <div className={styles.name}>
        <h1>{room?.title ?? name ?? <LoadingName />}</h1>
        {/* There from the start, or the name would rise when it comes. */}
        <p className={styles.about}>{room ? describeRoom(room) : '\u00A0'}</p>
      </div>
      {roomId !== undefined && <RoomTabs roomId={roomId} room={room} />}
      <div className={styles.end}>
        <div ref={toolsRef} className={styles.tools} />
        {room ? (
          // Not a router's link: next to Rocket.Chat its address looks like one of ours.
          <a
            className={styles.outside}
            href={rocketChatHref(publicAddress(server), room)}
            target="_blank"
            rel="noopener noreferrer"
            aria-label="Open in Rocket.Chat"
            title="Open in Rocket.Chat"
          >
            <Icon name="external" />
          </a>
        ) : (
          <span className={styles.outside} />
        )}
        <div className={styles.more}>
          {(room !== undefined || isEmbedded) && <RoomMenu room={room} isEmbedded={isEmbedded} />}
        </div>
        {!isEmbedded && account}
      </div>
    </header>
  )
}

function LoadingName() {
  return (
    <>
      <VisuallyHidden>Loading the room</VisuallyHidden>
      <Skeleton className={styles.loading} />
    </>
  )
}
