import type { MessageDocument } from '../documents.ts'
import type { RoomWriter } from './roomWriter.ts'

const AFTERNOON = Date.UTC(2024, 3, 18, 13, 4)
const MONTH = { from: '2024-04-01', to: '2024-05-01' }
const MINUTE = 60_000

const TALK: readonly (readonly [minutes: number, author: string, text: string])[] = [
  [
    0,
    'ines',
    '@all one hour for the *logo*, then it is decided. Three are on the table: the kestrel, the flame, letters only.',
  ],
  [3, 'noor', 'The flame is on every second lantern in the shop. I looked.'],
  [5, 'lukas', 'Letters only is what you do when you could not agree.'],
  [6, 'jonah', 'The kestrel is the only one that I can stamp into a handle.'],
  [9, 'mei', 'It has to work at 6 mm on the cap. The one with feathers does not.'],
  [14, 'ada', 'One line, then. No feathers, no eye. I drew it while you were talking.'],
  [21, 'tomas', 'From ten metres it is still a bird. From twenty it is a good blot.'],
  [24, 'hanna', 'And in white on the green sleeve?'],
  [26, 'ada', 'Better than in green on white.'],
]
const DECISION =
  '*Decision on the logo:* the kestrel stays, in one line and one colour. The letters stand beside it, never below, and the flame goes. Files on Monday, old ones are used up by summer.'
const ANSWERS: readonly (readonly [minutes: number, author: string, text: string])[] = [
  [44, 'priya', 'Does the app get the line as well?'],
  [46, 'ada', 'The same line. 24 px is more than 6 mm.'],
  [51, 'kwame', 'Four hundred caps with the old one are in the store.'],
  [53, 'ines', 'Those are "used up by summer".'],
]

/**
 * The afternoon in the spring of 2024 that somebody will look for: said, decided, pinned, answered in a thread. It takes
 * the place of as much of that month's small talk; where there is too little of that, nobody decided anything.
 */
export function tellLogoDecision(writer: RoomWriter): void {
  const quoted = new Set(writer.messages.flatMap(quotedIn))
  const spare = writer.messages
    .filter((message) => isSmallTalk(message) && !quoted.has(message._id))
    .slice(0, TALK.length + 1 + ANSWERS.length)
  if (spare.length < TALK.length + 1 + ANSWERS.length) return
  const kept = writer.messages.filter((message) => !spare.includes(message))
  writer.messages.splice(0, writer.messages.length, ...kept)

  const at = (minutes: number) => AFTERNOON + minutes * MINUTE
  for (const [minutes, author, text] of TALK) writer.post(author, at(minutes), text)
  const decision = writer.post('ines', at(38), DECISION)
  writer.pin(decision, 'ines', at(39))
  decision.reactions = {
    ':thumbsup:': { usernames: ['jonah.reyes', 'ada.brandt', 'mei.tanaka', 'tomas.lindqvist'] },
    ':kestrel:': { usernames: ['noor.elsayed'] },
  }
  for (const [minutes, author, text] of ANSWERS) writer.reply(decision, author, at(minutes), text)
}

const WORDS_ALONE = '_id,rid,msg,ts,u,urls,mentions,channels,_updatedAt,md'

/** Of that month, and nothing but words. */
function isSmallTalk(message: MessageDocument): boolean {
  const isThen = message.ts >= MONTH.from && message.ts < MONTH.to
  // By the names of its fields: reading `md` would parse it.
  return isThen && Object.keys(message).join() === WORDS_ALONE && message.mentions?.length === 0
}

/** The ids of the messages that one quotes. */
function quotedIn({ attachments = [] }: MessageDocument): string[] {
  return attachments.flatMap(({ message_link: link }) =>
    link === undefined ? [] : [new URL(link).searchParams.get('msg') ?? ''],
  )
}
