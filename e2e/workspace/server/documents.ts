/** The parts of the documents that the server reads or changes; it hands everything else through. Times are ISO texts, as over REST. */

export interface UserRef {
  _id: string
  username: string
  name?: string
}

export interface UserDocument {
  _id: string
  username?: string
  name?: string
  type?: string
  emails?: { address: string; verified: boolean }[]
  status?: string
  statusText?: string
  utcOffset?: number
  roles: string[]
  active: boolean
  language?: string
  avatarETag?: string
  _updatedAt: string
}

export interface RoomDocument {
  _id: string
  t: 'p' | 'c' | 'd' | 'l'
  name?: string
  fname?: string
  prid?: string
  u?: UserRef
  uids?: string[]
  archived?: boolean
  msgs: number
  teamId?: string
  teamMain?: boolean
  sysMes?: string[] | boolean
  _updatedAt: string
  [other: string]: unknown
}

export interface SubscriptionDocument {
  _id: string
  rid: string
  u: UserRef
  _updatedAt: string
  [other: string]: unknown
}

export interface MessageDocument {
  _id: string
  rid: string
  msg: string
  ts: string
  u: { _id: string; username?: string; name?: string }
  t?: string
  tmid?: string
  tshow?: boolean
  pinned?: boolean
  starred?: { _id: string }[]
  mentions?: { _id: string; username?: string; name?: string }[]
  urls?: unknown[]
  reactions?: Record<string, { usernames: string[]; names?: string[] }>
  attachments?: { title?: unknown; [other: string]: unknown }[]
  files?: { _id: string; [other: string]: unknown }[]
  _hidden?: boolean
  _updatedAt: string
  [other: string]: unknown
}

export interface UploadDocument {
  _id: string
  rid?: string
  userId?: string
  name?: string
  type?: string
  typeGroup?: string
  size?: number
  uploadedAt?: string
  expiresAt?: string
  _hidden?: boolean
  _updatedAt: string
  [other: string]: unknown
}

export interface CustomEmojiDocument {
  _id: string
  name: string
  aliases: string[]
  extension: string
  _updatedAt: string
}

export interface Content {
  readonly users: readonly UserDocument[]
  readonly rooms: readonly RoomDocument[]
  readonly subscriptions: readonly SubscriptionDocument[]
  readonly messages: readonly MessageDocument[]
  readonly uploads: readonly UploadDocument[]
  readonly customEmoji: readonly CustomEmojiDocument[]
  /** What an upload holds, thumbnails included; undefined when it was lost. */
  fileBytes(upload: UploadDocument): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** The SVG of a custom emoji. */
  emojiPicture(name: string): Promise<string | undefined>
}
