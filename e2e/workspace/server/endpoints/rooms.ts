import type { RoomDocument } from '../documents.ts'
import { canAccessRoom } from '../access.ts'
import { Refusal, plainFailure, success } from '../answers.ts'
import type { Endpoints } from '../endpoint.ts'
import { normalizeMessage } from '../normalizeMessage.ts'
import type { Query } from '../parseQuery.ts'
import { schemas } from '../schemas.ts'
import type { State } from '../state.ts'

export const roomEndpoints: Endpoints = {
  'rooms.info': {
    schema: schemas['rooms.info'],
    handle({ state, user, query }) {
      const { roomId, roomName } = query
      const room = typeof roomId === 'string' ? state.room(roomId) : state.roomNamed(String(roomName))
      if (room === undefined || !canAccessRoom(state, room, user._id)) {
        throw new Refusal(400, { success: false, error: 'not-allowed', errorType: 'Not Allowed' })
      }
      const teamRoom = room.teamId === undefined ? undefined : state.teamRoom(room.teamId)
      const parent = room.prid === undefined ? teamRoom : state.room(room.prid)
      return success({
        room: withLastMessage(state, room, user._id),
        ...(room.teamId === undefined || teamRoom === undefined
          ? {}
          : {
              team: {
                _id: room.teamId,
                name: teamRoom.name,
                roomId: teamRoom._id,
                type: teamRoom.t === 'c' ? 0 : 1,
              },
            }),
        ...(parent === undefined || parent._id === room._id
          ? {}
          : {
              parent: { _id: parent._id, name: parent.name, fname: parent.fname, t: parent.t, u: parent.u },
            }),
      })
    },
  },
  'rooms.get': {
    schema: schemas['rooms.get'],
    handle({ state, user, query }) {
      const since = readSince(query)
      const rooms = state
        .subscriptionsOf(user._id)
        .flatMap((subscription) => state.room(subscription.rid) ?? [])
        .filter((room) => Date.parse(room._updatedAt) > since)
      return success({ update: rooms.map((room) => withLastMessage(state, room, user._id)), remove: [] })
    },
  },
  'subscriptions.get': {
    schema: schemas['subscriptions.get'],
    handle({ state, user, query }) {
      const since = readSince(query)
      const update = state
        .subscriptionsOf(user._id)
        .filter((subscription) => Date.parse(subscription._updatedAt) > since)
      return success({ update, remove: [] })
    },
  },
  'subscriptions.getOne': {
    schema: schemas['subscriptions.getOne'],
    handle({ state, user, query }) {
      return success({ subscription: state.subscription(String(query['roomId']), user._id) ?? null })
    },
  },
}

/** The last message is what the room holds now, not what it held when the workspace was made; replies in threads are none. */
function withLastMessage(state: State, room: RoomDocument, userId: string): RoomDocument {
  const last = state
    .messages(room._id)
    .find((message) => message._hidden !== true && (message.tmid === undefined || message.tshow === true))
  if (last === undefined) return room
  return { ...room, lastMessage: normalizeMessage(state, last, userId), lm: last.ts }
}

function readSince(query: Query): number {
  const since = query['updatedSince']
  if (typeof since !== 'string' || since === '') return -Infinity
  const date = Date.parse(since)
  if (Number.isNaN(date)) throw plainFailure('The "updatedSince" query parameter must be a valid date.')
  return date
}
