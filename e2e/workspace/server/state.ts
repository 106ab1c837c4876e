import type {
  Content,
  MessageDocument,
  RoomDocument,
  SubscriptionDocument,
  UploadDocument,
  UserDocument,
} from './documents.ts'
import { type KnownSettings, defaultSettings } from './settings.ts'

/** The workspace's data while it runs: the content it started with, and what tests changed since. */
export interface State {
  readonly now: () => number
  readonly settings: KnownSettings
  readonly content: Content
  user(id: string): UserDocument | undefined
  userNamed(username: string): UserDocument | undefined
  room(id: string): RoomDocument | undefined
  roomNamed(name: string): RoomDocument | undefined
  /** The main room of a team. */
  teamRoom(teamId: string): RoomDocument | undefined
  subscription(roomId: string, userId: string): SubscriptionDocument | undefined
  subscriptionsOf(userId: string): readonly SubscriptionDocument[]
  members(roomId: string): readonly UserDocument[]
  /** Newest first. */
  messages(roomId: string): readonly MessageDocument[]
  message(id: string): MessageDocument | undefined
  /** Newest first; thumbnails, hidden and unsent ones included. */
  uploads(roomId: string): readonly UploadDocument[]
  upload(id: string): UploadDocument | undefined
  /** What the trash collection remembers. */
  deletedMessages(roomId: string): readonly DeletedMessage[]

  changeRoom(id: string, changes: Partial<RoomDocument>): void
  putMessage(message: MessageDocument): void
  removeMessage(id: string): void
  putUpload(upload: UploadDocument): void
  removeUpload(id: string): void
  /** Told of every change to a message once it is made. */
  watchMessages(listener: (change: MessageChange) => void): void
}

export type MessageChange = { put: MessageDocument } | { removed: MessageDocument }

export interface DeletedMessage {
  _id: string
  _deletedAt: string
}

export function createState(content: Content, now: () => number): State {
  const users = byId(content.users)
  const rooms = byId(content.rooms)
  const messages = byId(content.messages)
  const uploads = byId(content.uploads)
  const deleted = new Map<string, DeletedMessage[]>()
  const watchers: ((change: MessageChange) => void)[] = []
  const messagesOf = sortedGroups(
    messages.values(),
    (message) => message.rid,
    (message) => message.ts,
  )
  const uploadsOf = sortedGroups(uploads.values(), uploadRoom, uploadTime)

  function changeRoom(id: string, changes: Partial<RoomDocument>) {
    const room = rooms.get(id)
    const _updatedAt = new Date(now()).toISOString()
    if (room !== undefined) rooms.set(id, { ...room, ...changes, _updatedAt })
  }

  function touchRoom(id: string, added: number) {
    changeRoom(id, { msgs: (rooms.get(id)?.msgs ?? 0) + added })
  }

  function tell(change: MessageChange) {
    for (const watcher of watchers) watcher(change)
  }

  return {
    now,
    settings: { ...defaultSettings },
    content,
    user: (id) => users.get(id),
    userNamed: (username) => content.users.find((user) => user.username === username),
    room: (id) => rooms.get(id),
    roomNamed: (name) => [...rooms.values()].find((room) => room.name === name),
    teamRoom: (teamId) =>
      [...rooms.values()].find((room) => room.teamMain === true && room.teamId === teamId),
    subscription: (roomId, userId) =>
      content.subscriptions.find((entry) => entry.rid === roomId && entry.u._id === userId),
    subscriptionsOf: (userId) => content.subscriptions.filter((entry) => entry.u._id === userId),
    members: (roomId) =>
      content.subscriptions
        .filter((entry) => entry.rid === roomId)
        .flatMap((entry) => users.get(entry.u._id) ?? []),
    messages: (roomId) => messagesOf.get(roomId) ?? [],
    message: (id) => messages.get(id),
    uploads: (roomId) => uploadsOf.get(roomId) ?? [],
    upload: (id) => uploads.get(id),
    deletedMessages: (roomId) => deleted.get(roomId) ?? [],

    changeRoom,
    putMessage(message) {
      if (!messages.has(message._id)) touchRoom(message.rid, 1)
      messages.set(message._id, message)
      replaceSorted(messagesOf, message.rid, message, (row) => row.ts)
      tell({ put: message })
    },
    removeMessage(id) {
      const message = messages.get(id)
      if (message === undefined) return
      messages.delete(id)
      touchRoom(message.rid, -1)
      messagesOf.set(
        message.rid,
        (messagesOf.get(message.rid) ?? []).filter((row) => row._id !== id),
      )
      deleted.set(message.rid, [
        ...(deleted.get(message.rid) ?? []),
        { _id: id, _deletedAt: new Date(now()).toISOString() },
      ])
      tell({ removed: message })
    },
    putUpload(upload) {
      uploads.set(upload._id, upload)
      replaceSorted(uploadsOf, uploadRoom(upload), upload, uploadTime)
    },
    watchMessages(listener) {
      watchers.push(listener)
    },
    removeUpload(id) {
      const upload = uploads.get(id)
      if (upload === undefined) return
      uploads.delete(id)
      const roomId = uploadRoom(upload)
      uploadsOf.set(
        roomId,
        (uploadsOf.get(roomId) ?? []).filter((row) => row._id !== id),
      )
    },
  }
}

/** What rooms.images lists: no thumbnails, but unsent uploads as well. */
export function isListedImage(upload: UploadDocument): boolean {
  return upload.typeGroup === 'image' && upload._hidden !== true
}

interface Row {
  readonly _id: string
}

const uploadRoom = (upload: UploadDocument) => upload.rid ?? ''
export const uploadTime = (upload: UploadDocument) => upload.uploadedAt ?? ''

function byId<Document extends Row>(documents: readonly Document[]): Map<string, Document> {
  const map = new Map<string, Document>()
  for (const document of documents) map.set(document._id, document)
  return map
}

function sortedGroups<Document extends Row>(
  documents: Iterable<Document>,
  group: (document: Document) => string,
  time: (document: Document) => string,
): Map<string, Document[]> {
  const groups = new Map<string, Document[]>()
  for (const document of documents) {
    const key = group(document)
    const rows = groups.get(key)
    if (rows === undefined) groups.set(key, [document])
    else rows.push(document)
  }
  for (const [key, rows] of groups) groups.set(key, rows.toSorted(newestFirst(time)))
  return groups
}

function replaceSorted<Document extends Row>(
  groups: Map<string, Document[]>,
  key: string,
  document: Document,
  time: (document: Document) => string,
) {
  const others = (groups.get(key) ?? []).filter((row) => row._id !== document._id)
  groups.set(key, [...others, document].toSorted(newestFirst(time)))
}

/** ISO times of one form sort as text. */
function newestFirst<Document extends Row>(time: (document: Document) => string) {
  return (left: Document, right: Document) => {
    const [a, b] = [time(left), time(right)]
    if (a === b) return 0
    return a < b ? 1 : -1
  }
}
