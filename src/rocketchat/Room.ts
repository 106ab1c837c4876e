/** The server's room types decide the endpoint family: `p` groups.*, `c` channels.*, `d` im.*, `l` none. */
export type RoomType = 'p' | 'c' | 'd' | 'l'

/** What a person would call it. Discussions and teams are `p` or `c` rooms for the server. */
export type RoomKind = 'group' | 'channel' | 'direct' | 'discussion' | 'team' | 'livechat'

export interface Room {
  id: string
  type: RoomType
  kind: RoomKind
  /** The slug of `/group/:name` and `/channel/:name`; direct conversations have none. */
  slug: string | undefined
  /** `fname`, else `name`, else the other people. */
  title: string
  topic: string | undefined
  isEncrypted: boolean
  isArchived: boolean
  isReadOnly: boolean
  /** Kinds of events that the room keeps out of its conversation, as the server calls them. */
  hiddenEvents: readonly string[]
  /** How many people; undefined when the server did not say. */
  memberCount: number | undefined
  /** How many messages, as the room document counts them; undefined when the server did not say. */
  messageCount: number | undefined
  /** Epoch ms of the last message. */
  lastActivityAt: number | undefined
}

/** A room of the signed-in person, with what only the subscription knows. */
export interface JoinedRoom extends Room {
  /** Whom one talks to in a conversation of two: the name in `/direct/:username`. */
  partnerUsername: string | undefined
  isFavorite: boolean
  /** The room that a discussion belongs to. */
  parentId: string | undefined
  unreadCount: number
  isUnread: boolean
  /** Times that I was mentioned since I last read. */
  mentionCount: number
  /** Ids of people whose messages I chose to hide. */
  ignoredUserIds: readonly string[]
}
