import { useNavigate, useParams } from 'react-router'

import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { RoomLayout } from '#rooms/RoomLayout.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import { AccountMenu } from './AccountMenu.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** One room's layout, with what only the app knows, and the keys that lead between its views. */
export function RoomPage() {
  const { roomId = '' } = useParams()
  const navigate = useNavigate()
  const isEmbedded = useIsEmbedded()
  const place = `/room/${encodeURIComponent(roomId)}`
  useHotkeys(
    {
      'g i': () => void navigate(`${place}/images`),
      'g m': () => void navigate(`${place}/messages`),
      Escape: () => {
        // Whatever is open above the page is one level by itself, and closes by itself.
        if (isEmbedded || document.querySelector('dialog[open], [popover="auto"]:popover-open') !== null)
          return false
        return navigate('/')
      },
    },
    { isGlobal: true },
  )
  return (
    <ErrorBoundary key={roomId}>
      <RoomLayout isEmbedded={isEmbedded} account={<AccountMenu />} />
    </ErrorBoundary>
  )
}
