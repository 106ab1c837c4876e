import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { ResolveRoom } from '#rooms/ResolveRoom.tsx'

import { AccountMenu } from './AccountMenu.tsx'

/** The way from one of Rocket.Chat's own addresses to a room, with what only the app knows. */
export function ResolveScreen() {
  return <ResolveRoom isEmbedded={useIsEmbedded()} account={<AccountMenu />} />
}
