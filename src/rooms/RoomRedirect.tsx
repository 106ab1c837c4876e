import { Navigate, useLocation, useParams } from 'react-router'

import { lastView } from './lastView.ts'

/** `/room/:roomId`: on to the last used view; a message in the address decides for the messages. */
export function RoomRedirect() {
  const { roomId = '' } = useParams()
  const { search, hash } = useLocation()
  const view = /[?&](?:msg|thread)=/.test(search) ? 'messages' : lastView(roomId)
  return <Navigate to={{ pathname: `/room/${encodeURIComponent(roomId)}/${view}`, search, hash }} replace />
}
