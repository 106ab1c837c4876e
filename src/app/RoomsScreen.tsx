import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { RoomsPage } from '#rooms/RoomsPage.tsx'

import { AccountMenu } from './AccountMenu.tsx'

/** The rooms, with what only the app knows: whether it is embedded, and whose account it is. */
export function RoomsScreen() {
  return <RoomsPage isEmbedded={useIsEmbedded()} account={<AccountMenu />} />
}
