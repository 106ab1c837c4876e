import { Navigate, useLocation, useParams } from 'react-router'

/** On to the room, with whichever message the address is about: `?msg=`, or Rocket.Chat's `/thread/:messageId`. */
export function ToRoom({ roomId }: { roomId: string }) {
  const { search, hash } = useLocation()
  const { '*': rest = '' } = useParams()
  const [, threadId] = /^thread\/([^/]+)/.exec(rest) ?? []
  const isAboutThread = threadId !== undefined && !new URLSearchParams(search).has('msg')
  return (
    <Navigate
      to={{
        pathname: `/room/${encodeURIComponent(roomId)}`,
        search: isAboutThread ? `?msg=${encodeURIComponent(threadId)}` : search,
        hash,
      }}
      replace
    />
  )
}
