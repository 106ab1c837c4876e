import { type ReactNode, useEffect, useState } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'

import { publicAddress } from '#session/deployment.ts'
import { useClient } from '#session/useSession.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { useDocumentTitle } from '#ui/useDocumentTitle.ts'

import { ErrorNotice } from './ErrorNotice.tsx'
import { rememberView } from './lastView.ts'
import { RoomBanner } from './RoomBanner.tsx'
import { RoomHeader } from './RoomHeader.tsx'
import styles from './RoomLayout.module.css'
import { RoomToolsContext } from './RoomTools.tsx'
import { viewOf } from './RoomView.ts'
import { IsMemberContext } from './useIsMember.ts'
import { RoomContext } from './useRoom.ts'
import { useRoomById } from './useRoomById.ts'

interface RoomLayoutProps {
  isEmbedded: boolean
  account: ReactNode
}

/** One room: its header, and below it whichever view the address asks for. */
export function RoomLayout({ isEmbedded, account }: RoomLayoutProps) {
  const { roomId = '' } = useParams()
  const view = viewOf(useLocation().pathname)
  const { server } = useClient()
  const { room, isMember, error, retry } = useRoomById(roomId)
  const [toolsPlace, setToolsPlace] = useState<HTMLElement | null>(null)

  const isShown = room !== undefined
  useEffect(() => {
    if (isShown) rememberView(roomId, view)
  }, [isShown, roomId, view])
  useDocumentTitle(room?.title, view === 'images' ? 'Images' : 'Messages')

  return (
    <div className={styles.layout} data-layout={isEmbedded ? 'embedded' : undefined}>
      <RoomHeader
        roomId={roomId}
        room={room}
        isFailed={Boolean(error)}
        isEmbedded={isEmbedded}
        account={account}
        toolsRef={setToolsPlace}
      />
      <main id="content" className={styles.main}>
        {room && (
          <RoomContext value={room}>
            <IsMemberContext value={isMember}>
              <RoomToolsContext value={toolsPlace}>
                <RoomBanner room={room} isMember={isMember} view={view} />
                <Outlet key={room.id} />
              </RoomToolsContext>
            </IsMemberContext>
          </RoomContext>
        )}
        {Boolean(error) && (
          <ErrorNotice
            error={error}
            retry={retry}
            actions={
              <>
                {!isEmbedded && <ButtonLink to="/">Back to rooms</ButtonLink>}
                <ButtonLink variant="quiet" href={`${publicAddress(server)}/home`}>
                  Open Rocket.Chat
                </ButtonLink>
              </>
            }
          />
        )}
      </main>
    </div>
  )
}
