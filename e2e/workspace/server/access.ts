import type { RoomDocument } from './documents.ts'
import type { State } from './state.ts'

/** Members always; others where the room is public, and in discussions where the parent lets them in (contract 11.1). */
export function canAccessRoom(state: State, room: RoomDocument, userId: string): boolean {
  if (state.subscription(room._id, userId) !== undefined) return true
  if (room.prid !== undefined) {
    const parent = state.room(room.prid)
    return parent !== undefined && canAccessRoom(state, parent, userId)
  }
  return room.t === 'c'
}

export function accessibleRoom(state: State, roomId: unknown, userId: string): RoomDocument | undefined {
  const room = typeof roomId === 'string' ? state.room(roomId) : undefined
  return room !== undefined && canAccessRoom(state, room, userId) ? room : undefined
}
