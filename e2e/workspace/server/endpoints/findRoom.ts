import type { RoomDocument } from '../documents.ts'
import { canAccessRoom } from '../access.ts'
import { forbidden, meteorError } from '../answers.ts'
import type { SignedInCall } from '../endpoint.ts'
import type { State } from '../state.ts'

/** The three families of endpoints, each for rooms of one type, each refusing in its own way (contract 2.5, 2.7). */
export const families = {
  groups: findGroup,
  channels: findChannel,
  im: findDirect,
} as const

export type FamilyName = keyof typeof families

interface Needs {
  /** groups.* refuse archived rooms, except where they only list. */
  refusesArchived: boolean
}

function findGroup(call: SignedInCall, { refusesArchived }: Needs): RoomDocument {
  const room = named(call)
  if (room?.t !== 'p' || !canAccessRoom(call.state, room, call.user._id)) {
    throw meteorError(
      'error-room-not-found',
      'The required "roomId" or "roomName" param provided does not match any group',
    )
  }
  if (refusesArchived && room.archived === true) {
    throw meteorError('error-room-archived', `The private group, ${room.name ?? room._id}, is archived`)
  }
  return room
}

function findChannel(call: SignedInCall): RoomDocument {
  const room = named(call)
  if (room?.t !== 'c') {
    throw meteorError(
      'error-room-not-found',
      'The required "roomId" or "roomName" param provided does not match any channel',
    )
  }
  if (!canAccessRoom(call.state, room, call.user._id)) throw forbidden()
  return room
}

function findDirect(call: SignedInCall): RoomDocument {
  const { roomId, username } = call.query
  const room =
    typeof roomId === 'string' ? call.state.room(roomId) : directWith(call.state, call.user._id, username)
  if (room?.t !== 'd') {
    throw meteorError(
      'error-room-not-found',
      'The required "roomId" or "username" param provided does not match any direct message',
    )
  }
  if (!canAccessRoom(call.state, room, call.user._id)) throw forbidden()
  return room
}

function named({ state, query }: SignedInCall): RoomDocument | undefined {
  const { roomId, roomName } = query
  if (typeof roomId === 'string') return state.room(roomId)
  return typeof roomName === 'string' ? state.roomNamed(roomName) : undefined
}

function directWith(state: State, userId: string, username: unknown): RoomDocument | undefined {
  const other = typeof username === 'string' ? state.userNamed(username) : undefined
  if (other === undefined) return undefined
  return state
    .subscriptionsOf(userId)
    .flatMap((subscription) => state.room(subscription.rid) ?? [])
    .find((room) => room.t === 'd' && room.uids?.length === 2 && room.uids.includes(other._id))
}
