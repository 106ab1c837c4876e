import { createContext, use } from 'react'

export const RoomVisitContext = createContext<object | undefined>(undefined)

/** One visit to a room, whichever of its views are looked at: a key for what is to last as long, and no longer. */
export function useRoomVisit(): object {
  const visit = use(RoomVisitContext)
  if (visit === undefined) throw new Error('useRoomVisit needs a RoomLayout above it')
  return visit
}
