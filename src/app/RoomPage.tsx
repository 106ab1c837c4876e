import { useParams } from 'react-router'

import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { RoomLayout } from '#rooms/RoomLayout.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { useNavigate } from 'react-router'

import { AccountMenu } from './AccountMenu.tsx'

/** One room's layout, with what only the app knows, and the keys that lead between its views. */
export function RoomPage() {
  const { roomId = '' } = useParams()
  const navigate = useNavigate()
  const place = `/room/${encodeURIComponent(roomId)}`
  useHotkeys({
    'g i': () => void navigate(`${place}/images`),
    'g m': () => void navigate(`${place}/messages`),
  })
  return <RoomLayout isEmbedded={useIsEmbedded()} account={<AccountMenu />} />
}
