import { useLocation } from 'react-router'

import type { Room } from '#rocketchat/Room.ts'
import { publicAddress } from '#session/deployment.ts'
import { useClient, useSignOut } from '#session/useSession.ts'
import { Menu } from '#ui/Menu.tsx'
import { MenuItem } from '#ui/MenuItem.tsx'

import { describeRoom } from './describeRoom.ts'
import { rocketChatHref } from './rocketChatHref.ts'

interface RoomMenuProps {
  room: Room | undefined
  isEmbedded: boolean
}

/** What has no place in a narrow header. */
export function RoomMenu({ room, isEmbedded }: RoomMenuProps) {
  const { server } = useClient()
  const signOut = useSignOut()
  // The address of the moment, and without the embedded look.
  useLocation()
  return (
    <Menu label="More" header={room && describeRoom(room)}>
      {room && (
        <MenuItem icon="external" href={rocketChatHref(publicAddress(server), room)}>
          Open in Rocket.Chat
        </MenuItem>
      )}
      {isEmbedded && (
        <MenuItem icon="vitrine" href={ownAddress()}>
          Open in Vitrine
        </MenuItem>
      )}
      {isEmbedded && (
        <MenuItem icon="sign-out" onSelect={() => void signOut()}>
          Sign out
        </MenuItem>
      )}
    </Menu>
  )
}

function ownAddress(): string {
  const url = new URL(window.location.href)
  url.searchParams.delete('layout')
  return url.href
}
