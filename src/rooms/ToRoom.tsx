import { Navigate, useLocation, useParams } from 'react-router'

/** On to the room, with what the address is about: `?msg=`, and Rocket.Chat's `/thread/:messageId`. */
export function ToRoom({ roomId }: { roomId: string }) {
  const { search, hash } = useLocation()
  const { '*': rest = '' } = useParams()
  const [, threadId] = /^thread\/([^/]+)/.exec(rest) ?? []
  const about = threadId !== undefined && `thread=${encodeURIComponent(threadId)}`
  return (
    <Navigate
      to={{
        pathname: `/room/${encodeURIComponent(roomId)}`,
        search: [search.slice(1), about].filter(Boolean).join('&'),
        hash,
      }}
      replace
    />
  )
}
