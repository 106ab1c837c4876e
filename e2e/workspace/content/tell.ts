import type { MessageDocument } from '../documents.ts'
import { DAY, OFFSITES, pictureWeight, planDays, talkWeight, timeOfDay } from './calendar.ts'
import { albumCaptions, critiques } from './critiques.ts'
import { type Craft, people, reference } from './people.ts'
import { ideaOf, takePicture } from './pictures.ts'
import type { Random } from './random.ts'
import type { RoomWriter } from './roomWriter.ts'
import { type Script, scripts } from './scripts.ts'
import { type Voice, createVoice } from './voice.ts'

interface Story {
  writer: RoomWriter
  random: Random
  members: readonly string[]
  /** Exactly as many. */
  messages: number
  pictures: number
  from: number
  /** Nothing is said after that. */
  until: number
  crafts?: readonly Craft[] | undefined
  isDirect?: boolean
  /** Offsites with ninety pictures. */
  hasOffsites?: boolean
}

/** Fills a room with days of talk and pictures. */
export function tell(story: Story): void {
  const { writer, random, from, until } = story
  if (story.messages <= 0) return
  const firstDay = Math.floor(from / DAY) * DAY
  const lastDay = Math.floor(until / DAY) * DAY
  const offsites = story.hasOffsites === true ? OFFSITES.filter((day) => day > from && day < until) : []
  const perOffsite = Math.min(90, Math.floor(story.pictures / 12))
  const pictures = planDays({
    from: firstDay,
    to: lastDay,
    count: Math.max(0, story.pictures - offsites.length * perOffsite),
    random,
    weight: pictureWeight,
  })
  for (const day of offsites) {
    const index = Math.round((day - firstDay) / DAY)
    pictures[index] = (pictures[index] ?? 0) + perOffsite
  }

  const usual = Math.max(1, Math.ceil(story.pictures / (story.messages * 0.45)))
  const posts = gathered(
    pictures.map((count) => albums(count, usual, random)),
    story.messages,
  )
  const spare = story.messages - posts.reduce((sum, sizes) => sum + sizes.length, 0)
  const talk = planDays({
    from: firstDay,
    to: lastDay,
    count: Math.max(0, spare),
    random,
    weight: talkWeight,
  })
  const day = createDay(story, createVoice(random), random)
  for (const [index, sizes] of posts.entries()) {
    day.live(firstDay + index * DAY, sizes, talk[index] ?? 0)
  }
  writer.messages.sort((left, right) => (left.ts < right.ts ? -1 : left.ts > right.ts ? 1 : 0))
}

function albums(count: number, usual: number, random: Random): number[] {
  const sizes: number[] = []
  for (let rest = count; rest > 0;) {
    const size = Math.min(
      rest,
      usual > 1
        ? usual
        : random.weighted([
            [1, 14],
            [2, 1],
            [3, 2],
            [4, 0.6],
            [6, 0.2],
          ]),
    )
    sizes.push(size)
    rest -= size
  }
  return sizes
}

/** More days with pictures than messages to post them in: the busiest days take them all. */
function gathered(posts: readonly (readonly number[])[], most: number): readonly (readonly number[])[] {
  if (posts.flat().length <= most) return posts
  const totals = posts.map((sizes) => sizes.reduce((sum, size) => sum + size, 0))
  const busiest = [...totals.keys()]
    .toSorted((left, right) => (totals[right] ?? 0) - (totals[left] ?? 0))
    .slice(0, most)
  const kept = new Set(busiest)
  const taken = totals.map((total, index) => (kept.has(index) ? total : 0))
  let turn = 0
  for (const [index, total] of totals.entries()) {
    if (kept.has(index)) continue
    const day = busiest[turn % busiest.length] ?? 0
    taken[day] = (taken[day] ?? 0) + total
    turn += 1
  }
  return taken.map((total) => (total === 0 ? [] : [total]))
}

function createDay(story: Story, voice: Voice, random: Random) {
  const { writer, members, until } = story
  const voices = people.filter(({ id }) => members.includes(id))
  const choices = scriptsFor(story)
  let budget = 0

  const someone = (craft: Craft | 'anyone', others: ReadonlySet<string> = new Set()) => {
    const able = voices.filter(
      ({ id, crafts }) => !others.has(id) && (craft === 'anyone' || crafts.includes(craft)),
    )
    const from = able.length > 0 ? able : voices.filter(({ id }) => !others.has(id))
    return random.weighted(
      (from.length > 0 ? from : voices).map(({ id, voice: weight }) => [id, weight] as const),
    )
  }
  const clamp = (at: number) => (at < until ? at : until - random.int(1, 50 * 60_000))

  /** Lines by roles, as long as the day's budget lasts. */
  const perform = (lines: readonly string[], at: number, lead: string, first?: MessageDocument) => {
    const cast = new Map<string, string>([
      ['A', lead],
      ['J', members.includes('jonah') ? 'jonah' : lead],
    ])
    const isJonahCast = lines.some((line) => line.startsWith('J'))
    let [time, top, last] = [at, first, first]
    const isThread = first !== undefined && random.chance(0.45)
    for (const line of lines) {
      if (budget <= 0) return
      const role = line[0] ?? 'A'
      const how = line[1] ?? ' '
      const author =
        cast.get(role) ?? someone('anyone', new Set([...cast.values(), ...(isJonahCast ? ['jonah'] : [])]))
      cast.set(role, author)
      const text = voice.say(line.slice(how === ' ' ? 2 : 3))
      time = clamp(
        time +
          (how === '>' ? random.int(300, 14_000) : random.int(12, last?.u._id === author ? 90 : 420)) * 1000,
      )
      budget -= 1
      if ((how === '>' || isThread) && top !== undefined) {
        last = writer.reply(top, author, time, text, random.chance(0.12) ? { tshow: true } : {})
      } else if (how === '~' && last !== undefined) {
        last = writer.quote(last, author, time, text)
      } else if (
        last !== undefined &&
        top !== undefined &&
        last === top &&
        first === undefined &&
        random.chance(0.03)
      ) {
        last = writer.quote(last, author, time, text)
      } else {
        last = writer.post(author, time, text)
      }
      top ??= last
      decorate(last, time)
    }
  }

  const decorate = (message: MessageDocument, at: number) => {
    const isPicture = message.attachments !== undefined
    if (random.chance(isPicture ? 0.42 : 0.09))
      message.reactions = reactions(
        random,
        voices.map(({ id }) => id),
        isPicture,
      )
    if (random.chance(isPicture ? 0.008 : 0.003) && message.tmid === undefined)
      writer.pin(
        message,
        random.pick(['ines', 'ines', 'ada', 'priya', message.u._id]),
        at + random.int(60, 40_000) * 1000,
      )
    else if (random.chance(0.0015)) {
      writer.pin(message, 'ines', at + 3_600_000)
      message.pinned = false
    }
    if (random.chance(0.012)) {
      const stars = random.sample(
        ['jonah', 'jonah', 'ines', 'priya', 'ada', 'mei', 'tomas'],
        random.int(1, 2),
      )
      message.starred = [...new Set(stars)].map((_id) => ({ _id }))
    }
    if (!isPicture && random.chance(0.025)) {
      const edited = new Date(at + random.int(20, 900) * 1000).toISOString()
      message.editedAt = edited
      message.editedBy = { _id: message.u._id, username: message.u.username ?? '' }
      message._updatedAt = edited
    }
  }

  const share = (day: number, size: number) => {
    const author = someone(
      random.weighted([
        ['photo', 5],
        ['anyone', 5],
        ...(story.crafts ?? []).map((craft) => [craft, 3] as const),
      ]),
    )
    const idea = ideaOf(author, random)
    const at = clamp(day + timeOfDay(random, idea.kind === 'night' && random.chance(0.5)))
    const pictures = Array.from({ length: size }, (_, index) =>
      takePicture(index === 0 || random.chance(0.6) ? idea : ideaOf(author, random), {
        rid: writer.roomId,
        author,
        at: at + index * random.int(300, 4000),
        random,
      }),
    )
    const caption = random.chance(0.22)
      ? ''
      : voice.say(size > 1 ? voice.choose(albumCaptions) : voice.choose(idea.captions))
    const message = writer.share(author, at, pictures, caption)
    decorate(message, at)
    if (budget > 0 && random.chance(0.6)) {
      perform(voice.choose(critiques[idea.kind]), at + random.int(1, 30) * 60_000, author, message)
    }
  }

  return {
    live(day: number, posts: readonly number[], talk: number) {
      budget = talk
      for (const size of posts) share(day, size)
      while (budget > 0) {
        const at = clamp(day + timeOfDay(random))
        if (random.chance(0.02) && story.isDirect !== true) {
          event(
            writer,
            random,
            at,
            voices.map(({ id }) => id),
          )
          budget -= 1
        } else {
          // A conversation that ends with the day is rarer than one that fits into it.
          const chosen = voice.choose(choices, ({ lines }) => lines.length <= budget)
          perform(chosen.lines, at, someone(chosen.lead))
        }
      }
    },
  }
}

function scriptsFor({ crafts, isDirect, members }: Story): Script[] {
  return scripts.filter(({ lead, lines }) => {
    if (isDirect === true && lines.some((line) => /@|^[CD]/.test(line))) return false
    if (lines.some((line) => line.startsWith('J')) && !members.includes('jonah')) return false
    return crafts === undefined || lead === 'anyone' || crafts.includes(lead)
  })
}

const HEARTS: readonly (readonly [string, number])[] = [
  [':heart:', 5],
  [':thumbsup:', 6],
  [':fire:', 2],
  [':eyes:', 2],
  [':sunny:', 1.5],
  [':clap:', 1.5],
  [':heart_eyes:', 1.5],
  [':lantern:', 1],
  [':sparkles:', 1],
  [':raised_hands:', 0.7],
]
const NODS: readonly (readonly [string, number])[] = [
  [':thumbsup:', 8],
  [':joy:', 3],
  [':heart:', 2],
  [':eyes:', 1.5],
  [':white_check_mark:', 1.5],
  [':pray:', 1],
  [':tada:', 1],
  [':rocket:', 0.7],
  [':lantern:', 0.5],
  [':coffee:', 0.5],
]

function reactions(
  random: Random,
  ids: readonly string[],
  isPicture: boolean,
): NonNullable<MessageDocument['reactions']> {
  const result: NonNullable<MessageDocument['reactions']> = {}
  const kinds = random.weighted([
    [1, 6],
    [2, 3],
    [3, 1],
    [6, isPicture ? 0.12 : 0.02],
  ])
  for (let index = 0; index < kinds; index += 1) {
    const most = isPicture
      ? Math.min(
          ids.length,
          random.weighted([
            [2, 5],
            [5, 3],
            [9, 1],
            [18, 0.25],
          ]),
        )
      : 3
    result[random.weighted(isPicture ? HEARTS : NODS)] = {
      usernames: random.sample(ids, random.int(1, most)).map((id) => reference(id).username),
    }
  }
  return result
}

function event(writer: RoomWriter, random: Random, at: number, ids: readonly string[]) {
  const author = random.pick(ids)
  const other = reference(random.pick(ids)).username
  const [t, text] = random.weighted<readonly [string, string]>([
    [['uj', reference(author).username], 3],
    [['au', other], 2],
    [['ul', reference(author).username], 1],
    [
      [
        'room_changed_topic',
        random.pick([
          'Lookout 2, fabrics, and what the mountains look like',
          'Proofs this week. Post first, explain in the thread.',
          'Field week: raw pictures welcome',
          'Autumn 2027 starts here',
        ]),
      ],
      2,
    ],
    [
      [
        'room_changed_announcement',
        random.pick([
          'Review on Fridays at 14:00 in the small studio',
          'The dark room is booked until Thursday',
          'No meetings on Wednesday, we draw',
        ]),
      ],
      1,
    ],
    [['subscription-role-added', other], 0.5],
    [['room_changed_avatar', ''], 0.4],
  ])
  writer.note(author, at, t, text, t === 'subscription-role-added' ? { role: 'moderator' } : {})
}
