/**
 * The documents that the workspace's content is made of, shaped as Rocket.Chat's JSON (dates are ISO strings): what the
 * server reads of them is in `server/documents.ts`, here is all that they hold. What only the workspace knows sits
 * behind symbols: spreading keeps it, JSON does not show it.
 */
import type * as Served from './server/documents.ts'

export interface Content extends Served.Content {
  readonly users: UserDocument[]
  readonly rooms: RoomDocument[]
  /** Everybody's, of every room: also the answer to who is a member. */
  readonly subscriptions: SubscriptionDocument[]
  /** Room by room, ascending `ts`. */
  readonly messages: MessageDocument[]
  /** Room by room, ascending `uploadedAt`; thumbnails (`typeGroup: 'thumb'`) and other files included. */
  readonly uploads: UploadDocument[]
}

export interface UserDocument extends Served.UserDocument {
  _id: string
  username: string
  name: string
  emails: { address: string; verified: boolean }[]
  type: 'user' | 'bot'
  status: 'online' | 'away' | 'busy' | 'offline'
  statusText?: string
  utcOffset: number
  roles: string[]
  active: boolean
  createdAt: string
  language?: string
  avatarETag?: string
  nickname?: string
  bio?: string
  _updatedAt: string
}

export interface UserReference {
  _id: string
  username: string
  name?: string
}

export interface RoomDocument extends Served.RoomDocument {
  _id: string
  t: 'p' | 'c' | 'd'
  name?: string
  fname?: string
  topic?: string
  description?: string
  announcement?: string
  u?: UserReference
  msgs: number
  usersCount: number
  usernames?: string[]
  uids?: string[]
  /** Creation. */
  ts: string
  /** Last message. */
  lm?: string
  lastMessage?: MessageDocument
  default?: boolean
  ro?: boolean
  archived?: boolean
  encrypted?: boolean
  broadcast?: boolean
  sysMes?: boolean | string[]
  /** The room that a discussion came from. */
  prid?: string
  teamId?: string
  teamMain?: boolean
  avatarETag?: string
  _updatedAt: string
}

export interface SubscriptionDocument extends Served.SubscriptionDocument {
  _id: string
  rid: string
  t: RoomDocument['t']
  name: string
  fname?: string
  u: UserReference
  ts: string
  /** Last seen. */
  ls?: string
  open: boolean
  alert: boolean
  unread: number
  userMentions: number
  groupMentions: number
  f?: boolean
  archived?: boolean
  prid?: string
  teamId?: string
  teamMain?: boolean
  roles?: string[]
  ignored?: string[]
  tunread?: string[]
  E2EKey?: string
  _updatedAt: string
}

/** What to paint; survives spreading, is invisible to JSON. */
export const recipe = Symbol('recipe')

/** Whose preview an attachment shows; as hidden as the recipe. */
export const pictured = Symbol('pictured')

export interface PictureRecipe {
  /** Of the original; of thumbnails too. */
  width?: number
  height?: number
  scene: string
  seed: number
  /** Of formats that need not move. */
  isAnimated?: boolean
}

export interface UploadDocument extends Served.UploadDocument {
  _id: string
  rid: string
  userId: string
  name?: string
  type: string
  /** 'image', 'application', 'video', 'audio', 'text', or 'thumb'. */
  typeGroup: string
  size: number
  identify?: { format: string; size: { width: number; height: number } }
  store: string
  path: string
  url: string
  etag?: string
  token?: string
  extension?: string
  complete?: boolean
  uploading?: boolean
  progress?: number
  uploadedAt?: string
  expiresAt?: string
  description?: string
  originalFileId?: string
  originalStore?: string
  _hidden?: boolean
  content?: { algorithm: string; ciphertext: string; iv?: string; kid?: string }
  _updatedAt: string
  [recipe]?: PictureRecipe
}

export interface MessageDocument extends Served.MessageDocument {
  _id: string
  rid: string
  ts: string
  _updatedAt: string
  u: { _id: string; username?: string; name?: string }
  msg: string
  /** Parsed when it is read; absent as on old and integration messages. */
  md?: unknown
  t?: string
  alias?: string
  avatar?: string
  emoji?: string
  bot?: boolean | { i: string }
  groupable?: boolean
  tmid?: string
  tshow?: boolean
  tcount?: number
  tlm?: string
  replies?: string[]
  drid?: string
  dcount?: number
  dlm?: string
  mentions?: MentionDocument[]
  channels?: { _id: string; name: string; fname?: string }[]
  urls?: UrlDocument[]
  reactions?: Record<string, { usernames: string[]; names?: string[] }>
  /** Everybody's stars: the server answers only the caller's own. */
  starred?: { _id: string }[]
  pinned?: boolean
  pinnedAt?: string
  pinnedBy?: UserReference
  editedAt?: string
  editedBy?: UserReference
  file?: FileDocument
  files?: FileDocument[]
  attachments?: AttachmentDocument[]
  location?: { type: 'Point'; coordinates: [longitude: number, latitude: number] }
  e2e?: 'pending' | 'done'
  content?: { algorithm: string; ciphertext: string; iv?: string; kid?: string }
  blocks?: unknown[]
  role?: string
  translations?: Record<string, string>
  customFields?: Record<string, unknown>
  private?: boolean
  parent?: string
  _hidden?: boolean
}

export interface MentionDocument {
  _id: string
  username: string
  name?: string
  fname?: string
  type: 'user' | 'team'
}

type ParsedPart = 'hash' | 'host' | 'hostname' | 'pathname' | 'port' | 'protocol' | 'query' | 'search'

export interface UrlDocument {
  url: string
  meta?: Record<string, string>
  headers?: { contentType?: string; contentLength?: string }
  /** As Node's old `url.parse` cut it. */
  parsedUrl?: Record<ParsedPart, string | null>
  ignoreParse?: boolean
}

export interface FileDocument {
  _id: string
  name: string
  type: string
  size: number
  format: string
  typeGroup?: string
  [other: string]: unknown
}

export interface AttachmentDocument {
  type?: string
  ts?: string
  fileId?: string
  title?: string
  title_link?: string
  title_link_download?: boolean
  description?: string
  descriptionMd?: unknown
  image_url?: string
  image_type?: string
  image_size?: number
  image_dimensions?: { width: number; height: number }
  /** Painted when it is read. */
  image_preview?: string | undefined
  [pictured]?: UploadDocument
  image_alt?: string
  video_url?: string
  video_type?: string
  video_size?: number
  audio_url?: string
  audio_type?: string
  audio_size?: number
  format?: string
  size?: number
  message_link?: string
  author_name?: string
  author_icon?: string
  author_link?: string
  text?: string
  md?: unknown
  pretext?: string
  color?: string
  thumb_url?: string
  fields?: { short?: boolean; title: string; value: string | number | boolean }[]
  actions?: { type: string; text: string; url?: string }[]
  collapsed?: boolean
  attachments?: AttachmentDocument[]
  /** User-supplied and anything: integrations send more. */
  [other: string]: unknown
}
