import type { FileRef } from './FileRef.ts'
import type { Block } from './Markup.ts'
import type { Person } from './Person.ts'

export interface Message {
  id: string
  roomId: string
  /** Epoch ms. */
  sentAt: number
  /** Epoch ms of the last change of any kind, by the server's clock: of two copies, the later one counts. */
  updatedAt: number | undefined
  author: Person
  /** Integration look: a name shown instead of the author's. */
  alias: string | undefined
  /** Integration look: a short code shown instead of the author's face, without colons. */
  emoji: string | undefined
  isBot: boolean
  /** The text as typed; for system messages their argument. */
  text: string
  /** The parsed text; undefined when the server sent none (old, edited by tools, integrations). */
  markup: readonly Block[] | undefined
  /** Rocket.Chat's `t`; undefined for what people write. */
  systemType: string | undefined
  mentions: readonly Mention[]
  channels: readonly { id: string; name: string; title: string }[]
  attachments: readonly Attachment[]
  links: readonly LinkPreview[]
  reactions: readonly Reaction[]
  thread: Thread | undefined
  /** The parent's id when this is a reply in a thread. */
  threadParentId: string | undefined
  /** A thread reply that was also sent to the room. */
  isShownInRoom: boolean
  discussion: { roomId: string; messageCount: number; lastMessageAt: number | undefined } | undefined
  isPinned: boolean
  pinnedBy: string | undefined
  pinnedAt: number | undefined
  /** Ids of those who starred it, as far as the server tells: usually only mine. */
  starredBy: readonly string[]
  editedAt: number | undefined
  editedBy: string | undefined
  /** `groupable: false` keeps a message from joining its author's previous one. */
  isGroupable: boolean
  location: { latitude: number; longitude: number } | undefined
  isPrivate: boolean
  /** Came from another server. */
  isFederated: boolean
  /** The role that a system message is about. */
  role: string | undefined
  translations: readonly { language: string; text: string }[]
}

/** `id` and `username` are `all` or `here` for those two. */
export interface Mention {
  id: string
  username: string
  name: string
  kind: 'user' | 'team' | 'all' | 'here'
}

export interface Reaction {
  /** With colons, such as `:thumbsup:`. */
  emoji: string
  usernames: readonly string[]
}

export interface Thread {
  replyCount: number
  lastReplyAt: number | undefined
  followerIds: readonly string[]
}

export interface LinkPreview {
  url: string
  title: string | undefined
  description: string | undefined
  /** A picture on a foreign host: never loaded without a click. */
  imageUrl: string | undefined
}

export type Attachment =
  | ImageAttachment
  | MediaAttachment
  | FileAttachment
  | QuoteAttachment
  | RemovedFileAttachment
  | CardAttachment

export interface ImageAttachment {
  kind: 'image'
  /** The original; undefined when the picture is not an upload of this server. */
  original: FileRef | undefined
  /** The server's small version, at most 480 x 360; undefined when the original is shown itself. */
  thumbnail: FileRef | undefined
  /** Address of a picture that is not an upload of this server. */
  foreignUrl: string | undefined
  /** Of what is shown inline (the thumbnail where there is one): good for the ratio, not for the original's size. */
  dimensions: { width: number; height: number } | undefined
  /** 32 px blurred JPEG as a `data:` URL. */
  preview: string | undefined
  title: string
  type: string
  size: number | undefined
  description: string | undefined
  descriptionMarkup: readonly Block[] | undefined
  /** Is to be shown on request only. */
  isCollapsed: boolean
}

export interface MediaAttachment {
  kind: 'audio' | 'video'
  file: FileRef | undefined
  title: string
  type: string
  size: number | undefined
  description: string | undefined
  /** Is to be shown on request only. */
  isCollapsed?: boolean
}

export interface FileAttachment {
  kind: 'file'
  file: FileRef | undefined
  title: string
  format: string | undefined
  size: number | undefined
  description: string | undefined
  /** Is to be shown on request only. */
  isCollapsed?: boolean
}

export interface QuoteAttachment {
  kind: 'quote'
  authorName: string
  text: string
  markup: readonly Block[] | undefined
  sentAt: number | undefined
  /** The quoted message, from the `msg=` of its link. */
  messageId: string | undefined
  attachments: readonly Attachment[]
  /** Is to be shown on request only. */
  isCollapsed?: boolean
}

export interface RemovedFileAttachment {
  kind: 'removed-file'
  text: string
}

/** What integrations send. */
export interface CardAttachment {
  kind: 'card'
  authorName: string | undefined
  authorUrl: string | undefined
  title: string | undefined
  titleUrl: string | undefined
  pretext: string | undefined
  text: string | undefined
  markup: readonly Block[] | undefined
  fields: readonly { title: string; value: string; isShort: boolean }[]
  /** As sent; validate before use as a colour. */
  color: string | undefined
  /** An upload of this server. */
  picture: ImageAttachment | undefined
  /** Addresses of pictures that are not. */
  imageUrl: string | undefined
  thumbUrl: string | undefined
  isCollapsed: boolean
  actions: readonly string[]
}

export interface MessagePage {
  messages: readonly Message[]
  offset: number
  /** Rows that the server sent, before hidden or bad ones were dropped: what the next offset grows by. */
  received: number
  total: number
  dropped: number
}
