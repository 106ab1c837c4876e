import type { ReactNode } from 'react'
import { useParams } from 'react-router'

import { Notice } from '#ui/Notice.tsx'
import { useDocumentTitle } from '#ui/useDocumentTitle.ts'

import { ErrorNotice } from './ErrorNotice.tsx'
import { RoomFrame } from './RoomFrame.tsx'
import { RoomHeader } from './RoomHeader.tsx'
import { ToRoom } from './ToRoom.tsx'
import { useDirectRoom } from './useDirectRoom.ts'
import { useNamedRoom } from './useNamedRoom.ts'
import { WaysOut } from './WaysOut.tsx'

interface ResolveRoomProps {
  isEmbedded: boolean
  account: ReactNode
}

/** `/group/:name`, `/channel/:name` and `/direct/:partner`, the paths of Rocket.Chat: on to the room itself. */
export function ResolveRoom(chrome: ResolveRoomProps) {
  const { name = '', partner } = useParams()
  return partner === undefined ? (
    <NamedRoom name={name} {...chrome} />
  ) : (
    <DirectRoom partner={partner} {...chrome} />
  )
}

function NamedRoom({ name, ...chrome }: ResolveRoomProps & { name: string }) {
  const { roomId, error, retry } = useNamedRoom(name)
  if (roomId !== undefined) return <ToRoom roomId={roomId} />
  return (
    <Unresolved name={name} isFinal={error !== null} {...chrome}>
      {error && <ErrorNotice error={error} retry={retry} actions={<WaysOut {...chrome} />} />}
    </Unresolved>
  )
}

function DirectRoom({ partner, ...chrome }: ResolveRoomProps & { partner: string }) {
  const { roomId, isMissing, error, retry } = useDirectRoom(partner)
  if (roomId !== undefined) return <ToRoom roomId={roomId} />
  return (
    <Unresolved name={partner} isFinal={isMissing || error !== null} {...chrome}>
      {isMissing && (
        <Notice icon="person" title={`No conversation with “${partner}”`} actions={<WaysOut {...chrome} />}>
          You have none with a person of this user name. It begins in Rocket.Chat, with the first message.
        </Notice>
      )}
      {error && <ErrorNotice error={error} retry={retry} actions={<WaysOut {...chrome} />} />}
    </Unresolved>
  )
}

interface UnresolvedProps extends ResolveRoomProps {
  name: string
  /** False while it is looked for: then the room's own title is still to come. */
  isFinal: boolean
  children: ReactNode
}

function Unresolved({ name, isFinal, children, ...chrome }: UnresolvedProps) {
  useDocumentTitle(isFinal ? name : undefined)
  return (
    <RoomFrame
      isEmbedded={chrome.isEmbedded}
      header={<RoomHeader roomId={undefined} room={undefined} name={name} {...chrome} />}
    >
      {children}
    </RoomFrame>
  )
}
