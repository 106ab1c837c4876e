import { type Json, readDate, readText } from './lenient.ts'
import type { Message } from './Message.ts'
import { parsePerson } from './parsePerson.ts'

export function parseMessage(message: Json): Message | undefined {
  const id = readText(message['_id'])
  const sentAt = readDate(message['ts'])
  if (id === undefined || sentAt === undefined) return undefined
  return {
    id,
    roomId: readText(message['rid']) ?? '',
    sentAt,
    author: parsePerson(message['u']),
    alias: readText(message['alias']),
    isBot: message['bot'] !== undefined && message['bot'] !== null,
    text: readText(message['msg']) ?? '',
    markup: undefined,
    systemType: readText(message['t']),
    mentions: [],
    channels: [],
    attachments: [],
    links: [],
    reactions: [],
    thread: undefined,
    threadParentId: readText(message['tmid']),
    isShownInRoom: message['tshow'] === true,
    discussion: undefined,
    isPinned: message['pinned'] === true,
    pinnedBy: undefined,
    pinnedAt: undefined,
    starredBy: [],
    editedAt: readDate(message['editedAt']),
    editedBy: undefined,
    isGroupable: message['groupable'] !== false,
    location: undefined,
    isPrivate: message['private'] === true,
  }
}
