import { type Json, readDate, readNumber, readRows, readText, readTexts } from './lenient.ts'
import { parseRoom, readRoomType, roomKind } from './parseRoom.ts'
import type { JoinedRoom } from './Room.ts'

/** Joins what the person's subscriptions know with the rooms' documents; a room with either is in the list. */
export function parseJoinedRooms(
  subscriptions: readonly unknown[],
  rooms: readonly unknown[],
  username: string,
): readonly JoinedRoom[] {
  const documents = new Map(readRows(rooms, (room) => withId(room, '_id')).parsed)
  return readRows(subscriptions, (subscription) => withId(subscription, 'rid')).parsed.flatMap(
    ([id, subscription]) => joinRoom(id, subscription, documents.get(id), username) ?? [],
  )
}

function withId(row: Json, name: string): [string, Json] | undefined {
  const id = readText(row[name])
  return id === undefined ? undefined : [id, row]
}

function joinRoom(
  id: string,
  subscription: Json,
  document: Json | undefined,
  username: string,
): JoinedRoom | undefined {
  const type = readRoomType(document?.['t']) ?? readRoomType(subscription['t'])
  const room = type && parseRoom({ ...subscription, ...document, _id: id, t: type }, username)
  if (type === undefined || room === undefined) return undefined
  const unreadCount = readNumber(subscription['unread']) ?? 0
  return {
    ...room,
    kind: roomKind(type, { ...subscription, ...document }),
    partnerUsername: type === 'd' ? readText(subscription['name']) : undefined,
    title: readText(subscription['fname']) ?? readText(subscription['name']) ?? room.title,
    lastActivityAt: room.lastActivityAt ?? readDate(subscription['lr']) ?? readDate(subscription['ls']),
    isFavorite: subscription['f'] === true,
    parentId: readText(subscription['prid']) ?? readText(document?.['prid']),
    unreadCount,
    isUnread: subscription['alert'] === true || unreadCount > 0,
    mentionCount: readNumber(subscription['userMentions']) ?? 0,
    ignoredUserIds: readTexts(subscription['ignored']),
  }
}
