import { directRoomId } from '../content/directRoomId.ts'
import type {
  Content,
  MessageDocument,
  RoomDocument,
  SubscriptionDocument,
  UploadDocument,
  UserDocument,
} from './documents.ts'

/** A workspace small enough to know by heart, for the server's own tests. */
export const FIXTURE_NOW = Date.parse('2026-06-15T12:00:00.000Z')

const at = (minutesAgo: number) => new Date(FIXTURE_NOW - minutesAgo * 60_000).toISOString()
const START = at(60 * 24 * 365)

export const FIXTURE_DIRECT = directRoomId('jonah', 'ada')

const users = [
  user('jonah', 'jonah.reyes', 'Jonah Reyes'),
  user('ada', 'ada.brandt', 'Ada Brandt'),
  user('mei', 'mei.tanaka', 'Mei Tanaka'),
  user('ines', 'ines.okafor', 'Ines Okafor'),
]

const rooms = [
  room('group', 'p', 'the-group'),
  room('other', 'p', 'the-other'),
  room('channel', 'c', 'the-channel'),
  room('notjoined', 'c', 'not-joined'),
  room('archived', 'p', 'the-archived', { archived: true }),
  room('empty', 'p', 'the-empty'),
  room('discussion', 'p', 'q7RkX2', { fname: 'Which one?', prid: 'group' }),
  {
    ...room(FIXTURE_DIRECT, 'd', ''),
    name: undefined,
    uids: ['ada', 'jonah'],
    usernames: ['ada.brandt', 'jonah.reyes'],
  },
].map((document) => JSON.parse(JSON.stringify(document)) as RoomDocument)

const subscriptions = [
  ...['group', 'channel', 'archived', 'empty', FIXTURE_DIRECT].map((id) => subscription(id, 'jonah')),
  ...['group', FIXTURE_DIRECT, 'notjoined', 'other'].map((id) => subscription(id, 'ada')),
]

/** 120 messages in the group, one a minute; what each tenth is, its number says. */
const messages: MessageDocument[] = [
  ...Array.from({ length: 120 }, (_, index) =>
    message(`m${index}`, 'group', index, index % 2 === 0 ? 'ada' : 'jonah', decorate(index)),
  ),
  ...['channel', 'archived', FIXTURE_DIRECT, 'other', 'notjoined'].map((id) =>
    message(`m-${id}`, id, 5, 'ada', {}),
  ),
]

function decorate(index: number): Partial<MessageDocument> {
  switch (index) {
    case 3:
      return {
        pinned: true,
        pinnedAt: at(2),
        pinnedBy: { _id: 'ada', username: 'ada.brandt' },
        starred: [{ _id: 'jonah' }, { _id: 'ada' }],
      }
    case 4:
      return { pinned: false, pinnedAt: at(2), pinnedBy: { _id: 'ada', username: 'ada.brandt' } }
    case 5:
      return {
        mentions: [{ _id: 'jonah', username: 'jonah.reyes', name: 'Jonah Reyes', type: 'user' } as never],
        msg: '@jonah.reyes look at the lantern',
      }
    case 6:
      return { mentions: [{ _id: 'all', username: 'all' }], msg: '@all come' }
    case 7:
      return { tmid: 'm20', starred: [{ _id: 'ada' }] }
    case 8:
      return { t: 'uj', msg: 'jonah.reyes' }
    case 9:
      return { _hidden: true, parent: 'm10' }
    case 10:
      return {
        reactions: { ':tada:': { usernames: ['jonah.reyes'] } },
        pinned: true,
        mentions: [{ _id: 'here', username: 'here' }],
      }
    default:
      return {}
  }
}

/** 110 pictures in the group, one an hour, after a thumbnail, a document, a hidden and an unsent one. */
const uploads: UploadDocument[] = [
  upload('thumb', 1, { typeGroup: 'thumb', name: 'thumb-p0.png' }),
  upload('paper', 2, { type: 'application/pdf', typeGroup: 'application', name: 'paper.pdf' }),
  upload('hidden', 3, { _hidden: true }),
  upload('unsent', 4, { expiresAt: new Date(FIXTURE_NOW + 3_600_000).toISOString() }),
  ...Array.from({ length: 110 }, (_, index) => upload(`p${index}`, 60 * (index + 1), {})),
  upload('archived-picture', 10, { rid: 'archived' }),
  upload('other-picture', 10, { rid: 'other' }),
  upload('channel-picture', 10, { rid: 'channel' }),
  upload('notjoined-picture', 10, { rid: 'notjoined' }),
  upload('odd-name', 10, { rid: 'channel', name: 'a #1 ?100%/é 🎨.png' }),
]

export const fixture: Content = {
  users,
  rooms,
  subscriptions,
  messages,
  uploads,
  customEmoji: [{ _id: 'e1', name: 'lantern', aliases: ['lamp'], extension: 'svg', _updatedAt: START }],
  fileBytes: ({ _id }) =>
    Promise.resolve(new TextEncoder().encode(`bytes of ${_id}, twenty or more of them`)),
  emojiPicture: () => Promise.resolve('<svg xmlns="http://www.w3.org/2000/svg"/>'),
}

function user(_id: string, username: string, name: string): UserDocument {
  return {
    _id,
    username,
    name,
    type: 'user',
    emails: [{ address: `${username}@example.com`, verified: true }],
    status: 'online',
    utcOffset: 2,
    roles: ['user'],
    active: true,
    _updatedAt: START,
  }
}

function room(
  _id: string,
  t: RoomDocument['t'],
  name: string,
  others: Partial<RoomDocument> = {},
): RoomDocument {
  return {
    _id,
    t,
    name,
    fname: name,
    u: { _id: 'ada', username: 'ada.brandt' },
    msgs: 120,
    usersCount: 2,
    ts: START,
    _updatedAt: at(1),
    ...others,
  }
}

function subscription(rid: string, userId: string): SubscriptionDocument {
  const person = users.find(({ _id }) => _id === userId)
  const target = rooms.find(({ _id }) => _id === rid)
  return {
    _id: `${rid}-${userId}`,
    rid,
    name: target?.name ?? 'ada.brandt',
    fname: target?.fname ?? 'Ada Brandt',
    t: target?.t ?? 'p',
    u: { _id: userId, username: person?.username ?? '', name: person?.name ?? '' },
    open: true,
    alert: false,
    unread: 0,
    userMentions: 0,
    groupMentions: 0,
    ts: START,
    ls: START,
    roles: [],
    _updatedAt: at(1),
  }
}

function message(
  _id: string,
  rid: string,
  minutesAgo: number,
  userId: string,
  others: Partial<MessageDocument>,
): MessageDocument {
  const person = users.find((known) => known._id === userId)
  return {
    _id,
    rid,
    msg: `Message ${_id}`,
    ts: at(minutesAgo),
    u: { _id: userId, username: person?.username ?? '', name: person?.name ?? '' },
    urls: [],
    mentions: [],
    channels: [],
    _updatedAt: at(minutesAgo),
    ...others,
  }
}

function upload(_id: string, minutesAgo: number, others: Partial<UploadDocument>): UploadDocument {
  return {
    _id,
    rid: 'group',
    userId: 'ada',
    name: `${_id}.png`,
    type: 'image/png',
    typeGroup: 'image',
    size: 40,
    store: 'GridFS:Uploads',
    extension: 'png',
    complete: true,
    uploading: false,
    progress: 1,
    etag: `etag-${_id}`,
    path: `/file-upload/${_id}/${_id}.png`,
    url: `https://chat.example.com/file-upload/${_id}/${_id}.png`,
    identify: { format: 'png', size: { width: 800, height: 600 } },
    uploadedAt: at(minutesAgo),
    _updatedAt: at(minutesAgo),
    ...others,
  }
}
