import type { FeedFacts } from './MessageContext.ts'

/** For tests: what a feed knows. */
export const exampleFacts: FeedFacts = {
  me: { id: 'jonah', username: 'jonah.reyes', name: 'Jonah Reyes' },
  server: 'https://chat.example.com',
  room: {
    id: 'room',
    type: 'p',
    kind: 'group',
    slug: 'room',
    title: 'Room',
    topic: undefined,
    isEncrypted: false,
    isArchived: false,
    isReadOnly: false,
    hiddenEvents: [],
    memberCount: undefined,
    messageCount: undefined,
    lastActivityAt: undefined,
  },
  people: { byId: new Map(), byUsername: new Map() },
  customEmoji: new Map([['kestrel', 'https://chat.example.com/emoji-custom/kestrel.svg']]),
  ignoredUserIds: [],
}
