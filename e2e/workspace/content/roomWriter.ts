import type {
  AttachmentDocument,
  MentionDocument,
  MessageDocument,
  UploadDocument,
  UrlDocument,
} from '../documents.ts'
import { linkPreviews } from './linkPreviews.ts'
import { markup } from './markup.ts'
import { personNamed, reference } from './people.ts'
import type { Random } from './random.ts'
import { SITE, fileAttachment, fileReference, imageAttachment, thumbnailOf } from './uploads.ts'

/** The roads by which a room's story is written; keeps what belongs together together. */
export interface RoomWriter {
  readonly roomId: string
  readonly messages: MessageDocument[]
  readonly uploads: UploadDocument[]
  post(author: string, at: number, text: string, more?: Partial<MessageDocument>): MessageDocument
  /** Something happened: `t` says what, `text` is its argument. */
  note(author: string, at: number, t: string, text: string, more?: Partial<MessageDocument>): MessageDocument
  reply(
    parent: MessageDocument,
    author: string,
    at: number,
    text: string,
    more?: Partial<MessageDocument>,
  ): MessageDocument
  quote(quoted: MessageDocument, author: string, at: number, text: string): MessageDocument
  /** Pictures and other files, with their thumbnails. */
  share(
    author: string,
    at: number,
    files: readonly UploadDocument[],
    caption: string,
    more?: Partial<MessageDocument>,
  ): MessageDocument
  pin(message: MessageDocument, by: string, at: number): void
}

export interface RoomAddress {
  id: string
  t: 'p' | 'c' | 'd'
  name?: string | undefined
}

/** Since then captions are the message's own text, not the attachment's. */
const CAPTIONS_MOVED = Date.UTC(2026, 0, 15)
const KINDS = { p: 'group', c: 'channel', d: 'direct' } as const

export function createRoomWriter(
  room: RoomAddress,
  random: Random,
  channels: ReadonlyMap<string, string>,
): RoomWriter {
  const messages: MessageDocument[] = []
  const uploads: UploadDocument[] = []
  const link = (messageId: string) => `${SITE}/${KINDS[room.t]}/${room.name ?? room.id}?msg=${messageId}`

  const post: RoomWriter['post'] = (author, at, text, more = {}) => {
    const ts = new Date(at).toISOString()
    const message = written({
      _id: random.id(),
      rid: room.id,
      ts,
      u: reference(author),
      text,
      channels,
      more,
    })
    messages.push(message)
    return message
  }

  const reply: RoomWriter['reply'] = (parent, author, at, text, more = {}) => {
    const answer = post(author, at, text, { tmid: parent._id, ...more })
    parent.tcount = (parent.tcount ?? 0) + 1
    parent.tlm = answer.ts
    parent.replies = [...new Set([...(parent.replies ?? [parent.u._id]), author])]
    if (parent._updatedAt < answer.ts) parent._updatedAt = answer.ts
    return answer
  }

  return {
    roomId: room.id,
    messages,
    uploads,
    post,
    reply,
    note: (author, at, t, text, more = {}) =>
      post(author, at, text, { t, md: undefined, groupable: false, ...more }),
    quote(quoted, author, at, text) {
      return post(author, at, `[ ](${link(quoted._id)}) ${text}`, {
        attachments: [quoteOf(quoted, link(quoted._id))],
      })
    },
    share(author, at, files, caption, more = {}) {
      const isOld = at < CAPTIONS_MOVED
      const attachments: AttachmentDocument[] = []
      const references: UploadDocument[] = []
      for (const [index, file] of files.entries()) {
        const description = isOld && index === 0 && caption !== '' ? caption : undefined
        const isImage = file.typeGroup === 'image'
        const thumbnail = isImage ? thumbnailOf(file, random) : undefined
        attachments.push(
          isImage
            ? imageAttachment(file, thumbnail, description)
            : { ...fileAttachment(file), ...(description === undefined ? {} : { description }) },
        )
        references.push(file, ...(thumbnail === undefined ? [] : [thumbnail]))
      }
      uploads.push(...references)
      const [first] = references
      for (const attachment of attachments) {
        if (attachment.description !== undefined) {
          Object.defineProperty(attachment, 'descriptionMd', DESCRIPTION_MARKUP)
        }
      }
      return post(author, at, isOld ? '' : caption, {
        ...(first === undefined ? {} : { file: fileReference(first) }),
        files: references.map(fileReference),
        attachments,
        ...more,
      })
    },
    pin(message, by, at) {
      const ts = new Date(at).toISOString()
      message.pinned = true
      message.pinnedAt = ts
      message.pinnedBy = { _id: by, username: reference(by).username }
      if (message._updatedAt < ts) message._updatedAt = ts
    },
  }
}

export function quoteOf(quoted: MessageDocument, messageLink: string): AttachmentDocument {
  return {
    text: quoted.msg,
    get md() {
      return markup(quoted.msg)
    },
    author_name: quoted.u.username ?? '',
    author_icon: `/avatar/${quoted.u.username ?? ''}`,
    message_link: messageLink,
    ts: quoted.ts,
    ...(quoted.attachments === undefined ? {} : { attachments: quoted.attachments }),
  }
}

interface Draft {
  _id: string
  rid: string
  ts: string
  u: MessageDocument['u']
  text: string
  channels: ReadonlyMap<string, string>
  more: Partial<MessageDocument>
}

function written({ _id, rid, ts, u, text, channels, more }: Draft): MessageDocument {
  // `md: undefined` among the extras is how a message says that nobody ever parsed it.
  const isParsed = !('md' in more) && text !== ''
  const message: MessageDocument = {
    _id,
    rid,
    msg: text,
    ts,
    u,
    urls: urlsOf(text),
    mentions: mentionsOf(text),
    channels: channelsOf(text, channels),
    _updatedAt: ts,
    ...more,
  }
  if (isParsed) Object.defineProperty(message, 'md', MARKUP)
  else if ('md' in more) delete message.md
  return message
}

// Parsed when somebody reads. Getters that all messages share: with one each, every message would be a class of its own.
const MARKUP = {
  enumerable: true,
  configurable: true,
  get(this: MessageDocument) {
    return markup(this.msg)
  },
}
const DESCRIPTION_MARKUP = {
  enumerable: true,
  configurable: true,
  get(this: AttachmentDocument) {
    return markup(this.description ?? '')
  },
}

function mentionsOf(text: string): MentionDocument[] {
  if (!text.includes('@')) return []
  const names = new Set([...text.matchAll(/(?<![\w@/.])@([\w.-]*\w)/g)].map(([, name]) => name ?? ''))
  return [...names].flatMap((name): MentionDocument[] => {
    if (name === 'all' || name === 'here') return [{ _id: name, username: name, type: 'user' }]
    if (name === 'lookout-2-launch')
      return [{ _id: 'teamlookout2', username: 'lookout-2-launch', name: 'Lookout 2 launch', type: 'team' }]
    const person = personNamed(name)
    return person === undefined
      ? []
      : [{ _id: person.id, username: person.username, name: person.name, type: 'user' }]
  })
}

function channelsOf(text: string, channels: ReadonlyMap<string, string>) {
  if (!text.includes('#')) return []
  const names = new Set([...text.matchAll(/(?<!\w)#([\w.-]*\w)/g)].map(([, name]) => name ?? ''))
  return [...names].flatMap((name) => {
    const id = channels.get(name)
    return id === undefined ? [] : [{ _id: id, name, fname: name }]
  })
}

function urlsOf(text: string): UrlDocument[] {
  if (!text.includes('http')) return []
  return [...text.matchAll(/https?:\/\/[^\s)>]+/g)].map(([url]) => {
    if (url.startsWith(SITE)) return { url, ignoreParse: true }
    return linkPreviews[url] ?? { url, meta: {} }
  })
}
