import { createContext, use } from 'react'

import type { Room } from '#rocketchat/Room.ts'

export const RoomContext = createContext<Room | undefined>(undefined)

/** The room whose screen this is; only below `RoomLayout`. */
export function useRoom(): Room {
  const room = use(RoomContext)
  if (room === undefined) throw new Error('useRoom needs a RoomLayout above it')
  return room
}
