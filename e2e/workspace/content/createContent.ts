import type {
  Content,
  MessageDocument,
  RoomDocument,
  SubscriptionDocument,
  UploadDocument,
} from '../documents.ts'
import { emojiPicture } from '../pictures/emojiPicture.ts'
import { renderPicture } from '../pictures/renderPicture.ts'
import { NOW, tellLastNight } from './lastNight.ts'
import { tellLogoDecision } from './logoDecision.ts'
import { shareOddPictures, tellOddThings } from './oddThings.ts'
import { START, createUsers, people, reference } from './people.ts'
import { type Random, createRandom, hash } from './random.ts'
import { type RoomPlan, roomPlans } from './roomPlans.ts'
import { type RoomWriter, createRoomWriter } from './roomWriter.ts'
import { tellBoxDiscussion, tellEncrypted, tellMilestones, tellReleases } from './scripted.ts'
import { tell } from './tell.ts'
import { tellHostile } from './tellHostile.ts'

export interface ContentOptions {
  seed?: number
  /** Of design-wall. */
  images?: number
  messages?: number
}

/** The workspace of Kestrel, makers of lanterns, three years old: the same each time for the same options. */
export function createContent({ seed = 2, images = 2400, messages = 12_000 }: ContentOptions = {}): Content {
  const channels = new Map(
    roomPlans.flatMap(({ id, name }) => (name === undefined ? [] : [[name, id] as const])),
  )
  const stories = roomPlans.map((plan) => {
    const random = createRandom(seed ^ hash(plan.id))
    const writer = createRoomWriter(plan, random, channels)
    write(
      plan,
      writer,
      random,
      plan.id === 'designwall'
        ? { messages, pictures: images }
        : { messages: plan.messages ?? 0, pictures: plan.pictures ?? 0 },
    )
    writer.messages.sort(by((message) => message.ts))
    writer.uploads.sort(by((upload) => upload.uploadedAt ?? ''))
    return { plan, writer }
  })

  return {
    users: createUsers(),
    rooms: stories.map(({ plan, writer }) => roomDocument(plan, writer)),
    subscriptions: stories.flatMap(({ plan, writer }) => subscriptions(plan, writer)),
    messages: stories.flatMap(({ writer }) => writer.messages),
    uploads: stories.flatMap(({ writer }) => writer.uploads),
    customEmoji: [
      {
        _id: 'emojiLantern00001',
        name: 'lantern',
        aliases: ['lookout'],
        extension: 'svg',
        _updatedAt: START,
      },
      { _id: 'emojiKestrel00001', name: 'kestrel', aliases: [], extension: 'svg', _updatedAt: START },
    ],
    fileBytes: async (upload) => (await renderPicture(upload as UploadDocument)).body,
    emojiPicture: (name) => Promise.resolve(emojiPicture(name)),
  }
}

function write(
  plan: RoomPlan,
  writer: RoomWriter,
  random: Random,
  wanted: { messages: number; pictures: number },
) {
  const from = Date.parse(plan.from ?? START)
  const end = plan.to === undefined ? NOW : Date.parse(plan.to) + 17.4 * 3_600_000
  const until = Math.min(end, NOW - 20 * 60_000)
  let lastTalk = until
  switch (plan.id) {
    case 'designwall':
      tellMilestones(writer, random)
      shareOddPictures(writer, random, Date.UTC(2025, 10, 27, 12, 10), { hasExpired: false })
      tellLastNight(writer, random)
      lastTalk = Date.UTC(2026, 10, 19, 14, 20)
      break
    case 'discussionbox':
      tellBoxDiscussion(writer, random)
      break
    case 'encrypted1':
      tellEncrypted(writer, random)
      break
    case 'releases':
      tellReleases(writer, random)
      break
    case 'oddthings':
      shareOddPictures(writer, random, Date.UTC(2026, 9, 1, 9))
      tellOddThings(writer, random)
      break
    case 'hostile':
      tellHostile(writer, from)
      break
    default:
  }
  // A workspace asked to be small keeps its newest.
  keepNewest(writer, wanted)
  const isListed = ({ typeGroup, _hidden }: UploadDocument) => typeGroup === 'image' && _hidden !== true
  tell({
    writer,
    random,
    members: membersOf(plan),
    messages: wanted.messages - writer.messages.length,
    pictures: wanted.pictures - writer.uploads.filter(isListed).length,
    from,
    until: lastTalk,
    crafts: plan.talk,
    isDirect: plan.t === 'd',
    hasOffsites: plan.id === 'designwall',
  })
  if (plan.id === 'designwall') tellLogoDecision(writer)
}

function keepNewest(writer: RoomWriter, wanted: { messages: number; pictures: number }) {
  if (wanted.messages === 0) return
  while (
    writer.messages.length > wanted.messages ||
    writer.uploads.filter(({ typeGroup }) => typeGroup === 'image').length > wanted.pictures
  ) {
    const removed = writer.messages.shift()
    if (removed === undefined) {
      writer.uploads.length = 0
      return
    }
    const files = new Set((removed.files ?? []).map(({ _id }) => _id))
    const kept = writer.uploads.filter(({ _id }) => !files.has(_id))
    writer.uploads.splice(0, writer.uploads.length, ...kept)
  }
}

function membersOf({ members }: RoomPlan): readonly string[] {
  return members === 'everybody' ? people.map(({ id }) => id) : members
}

function byName(members: readonly string[]) {
  return members.map(reference).toSorted((one, other) => one.name.localeCompare(other.name))
}

function roomDocument(plan: RoomPlan, { messages }: RoomWriter): RoomDocument {
  const last = messages.findLast(
    ({ t, tmid, _hidden }) => t !== 'rm' && tmid === undefined && _hidden !== true,
  )
  const members = membersOf(plan)
  const created = new Date(Date.parse(plan.from ?? START)).toISOString()
  const {
    id,
    t,
    name,
    fname,
    topic,
    description,
    announcement,
    archived,
    encrypted,
    ro,
    prid,
    teamId,
    teamMain,
  } = plan
  return {
    _id: id,
    t,
    ...(name === undefined ? {} : { name, fname: fname ?? name }),
    ...given({ topic, description, announcement, archived, encrypted, ro, prid, teamId, teamMain }),
    ...(plan.isDefault === true ? { default: true } : {}),
    // Sorted each by themselves: on the server too, the first id need not be the first name's.
    ...(t === 'd'
      ? { uids: members.toSorted(), usernames: byName(members).map(({ username }) => username) }
      : {}),
    u: reference(plan.owner),
    msgs: messages.length,
    usersCount: members.length,
    ts: created,
    _updatedAt: last?._updatedAt ?? created,
    ...(last === undefined ? {} : { lm: last.ts, lastMessage: last }),
  }
}

function subscriptions(plan: RoomPlan, { messages }: RoomWriter): SubscriptionDocument[] {
  const created = new Date(Date.parse(plan.from ?? START)).toISOString()
  const members = membersOf(plan)
  // oxlint-disable-next-line oxc/no-map-spread -- new documents, with only the keys that apply
  return members.map((member) => {
    const others = byName(members.filter((id) => id !== member))
    const isJonah = member === 'jonah'
    const unread = isJonah ? (plan.unread ?? 0) : 0
    const seen = messages.at(-1 - unread)?.ts ?? created
    return {
      _id: `${plan.id}-${member}`,
      rid: plan.id,
      t: plan.t,
      name: plan.name ?? others.map(({ username }) => username).join(', '),
      fname: plan.fname ?? plan.name ?? others.map(({ name }) => name).join(', '),
      u: reference(member),
      ts: created,
      ls: seen,
      open: true,
      alert: unread > 0,
      unread,
      userMentions: isJonah ? (plan.mentions ?? 0) : 0,
      groupMentions: 0,
      ...given({ prid: plan.prid, teamId: plan.teamId, teamMain: plan.teamMain, archived: plan.archived }),
      ...(isJonah && plan.isFavorite === true ? { f: true } : {}),
      ...(plan.encrypted === true ? { E2EKey: 'not-a-key' } : {}),
      roles: member === plan.owner ? ['owner'] : [],
      _updatedAt: messages.at(-1)?._updatedAt ?? created,
    }
  })
}

/** Without what is undefined. */
function given<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>
  }
}

function by<Row extends UploadDocument | MessageDocument>(time: (row: Row) => string) {
  return (left: Row, right: Row) => {
    const [a, b] = [time(left), time(right)]
    return a < b ? -1 : a > b ? 1 : 0
  }
}
