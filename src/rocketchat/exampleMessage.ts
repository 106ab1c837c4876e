import type { Message } from './Message.ts'

/** A plain message for tests; say only what matters. */
export function exampleMessage(facts: Partial<Message> = {}): Message {
  return {
    id: 'm1',
    roomId: 'room',
    sentAt: Date.UTC(2026, 10, 19, 12),
    author: { id: 'ada', username: 'ada.brandt', name: 'Ada Brandt' },
    alias: undefined,
    emoji: undefined,
    isBot: false,
    text: 'Hello',
    markup: undefined,
    systemType: undefined,
    mentions: [],
    channels: [],
    attachments: [],
    links: [],
    reactions: [],
    thread: undefined,
    threadParentId: undefined,
    isShownInRoom: false,
    discussion: undefined,
    isPinned: false,
    pinnedBy: undefined,
    pinnedAt: undefined,
    starredBy: [],
    editedAt: undefined,
    editedBy: undefined,
    isGroupable: true,
    location: undefined,
    isPrivate: false,
    isFederated: false,
    role: undefined,
    translations: [],
    ...facts,
  }
}
