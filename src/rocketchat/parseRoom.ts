import { type Json, readDate, readNumber, readRecord, readText, readTexts } from './lenient.ts'
import type { Room, RoomKind, RoomType } from './Room.ts'

/** A room document; undefined without an id or a type that we know how to read. */
export function parseRoom(room: Json, username: string): Room | undefined {
  const id = readText(room['_id'])
  const type = readRoomType(room['t'])
  if (id === undefined || type === undefined) return undefined
  const slug = type === 'd' ? undefined : readText(room['name'])
  return {
    id,
    type,
    kind: roomKind(type, room),
    slug,
    title: readText(room['fname']) ?? slug ?? otherPeople(room, username) ?? id,
    topic: readText(room['topic']),
    isEncrypted: room['encrypted'] === true,
    isArchived: room['archived'] === true,
    isReadOnly: room['ro'] === true,
    hiddenEvents: readTexts(room['sysMes']),
    memberCount: readNumber(room['usersCount']),
    messageCount: readNumber(room['msgs']),
    lastActivityAt:
      readDate(room['lm']) ?? readDate(readRecord(room['lastMessage'])?.['ts']) ?? readDate(room['ts']),
  }
}

export function readRoomType(value: unknown): RoomType | undefined {
  return value === 'p' || value === 'c' || value === 'd' || value === 'l' ? value : undefined
}

export function roomKind(type: RoomType, document: Json): RoomKind {
  if (type === 'd') return 'direct'
  if (type === 'l') return 'livechat'
  if (readText(document['prid']) !== undefined) return 'discussion'
  if (document['teamMain'] === true) return 'team'
  return type === 'c' ? 'channel' : 'group'
}

/** Direct conversations have no name: they are called after whom one talks to, or oneself. */
function otherPeople(room: Json, username: string): string | undefined {
  // Not by place in `uids`: the server sorts ids and names each for itself.
  const usernames = readTexts(room['usernames'])
  const others = usernames.filter((name) => name !== username)
  return readText(others.join(', ')) ?? usernames[0]
}
