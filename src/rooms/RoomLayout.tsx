import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'

import { useDocumentTitle } from '#ui/useDocumentTitle.ts'

import { ErrorNotice } from './ErrorNotice.tsx'
import { rememberView } from './lastView.ts'
import { RoomBanner } from './RoomBanner.tsx'
import { RoomFrame } from './RoomFrame.tsx'
import { RoomHeader } from './RoomHeader.tsx'
import { RoomToolsContext } from './RoomTools.tsx'
import { viewOf } from './RoomView.ts'
import { IsMemberContext } from './useIsMember.ts'
import { RoomContext } from './useRoom.ts'
import { useRoomById } from './useRoomById.ts'
import { RoomVisitContext } from './useRoomVisit.ts'
import { WaysOut } from './WaysOut.tsx'

interface RoomLayoutProps {
  isEmbedded: boolean
  account: ReactNode
}

/** One room: its header, and below it whichever view the address asks for. */
export function RoomLayout({ isEmbedded, account }: RoomLayoutProps) {
  const { roomId = '' } = useParams()
  const view = viewOf(useLocation().pathname)
  const { room, isMember, error, retry } = useRoomById(roomId)
  const [toolsPlace, setToolsPlace] = useState<HTMLElement | null>(null)
  const visit = useMemo(() => ({ roomId }), [roomId])
  const isRefused = Boolean(error)
  const name = isRefused ? 'Room' : undefined

  const isShown = room !== undefined
  useEffect(() => {
    if (isShown) rememberView(roomId, view)
  }, [isShown, roomId, view])
  useDocumentTitle(room?.title ?? name, view === 'images' ? 'Images' : 'Messages')

  return (
    <RoomFrame
      isEmbedded={isEmbedded}
      header={
        <RoomHeader
          roomId={isRefused ? undefined : roomId}
          room={room}
          name={name}
          isEmbedded={isEmbedded}
          account={account}
          toolsRef={setToolsPlace}
        />
      }
    >
      {room && (
        <RoomContext value={room}>
          <IsMemberContext value={isMember}>
            <RoomToolsContext value={toolsPlace}>
              <RoomVisitContext value={visit}>
                <RoomBanner room={room} isMember={isMember} view={view} />
                <Outlet key={room.id} />
              </RoomVisitContext>
            </RoomToolsContext>
          </IsMemberContext>
        </RoomContext>
      )}
      {isRefused && <ErrorNotice error={error} retry={retry} actions={<WaysOut isEmbedded={isEmbedded} />} />}
    </RoomFrame>
  )
}
