import type { Message } from '#rocketchat/Message.ts'

import { type KnownPeople, nameOf, nobody } from './knownPeople.ts'

/** Have `t` set but are not grey lines: they carry content, or stand where content was. */
const OWN_LOOK: ReadonlySet<string> = new Set([
  'e2e',
  'discussion-created',
  'videoconf',
  'rm',
  'message_pinned',
  'message_pinned_e2e',
])

/** Joins runs of events into one muted line. */
export function isFolded({ systemType }: Message): boolean {
  return systemType !== undefined && !OWN_LOOK.has(systemType)
}

/** A whole sentence, such as `Ines Okafor changed the topic to “Lookout 2”`. */
export function systemSentence(message: Message, people = nobody): string {
  const { systemType = '' } = message
  const text = argument(message, people)
  const who = actor(message, people)
  const event = Object.hasOwn(EVENTS, systemType) ? EVENTS[systemType] : undefined
  // A type from the future: who and what, never nothing.
  if (event === undefined)
    return text === '' ? `${who}: ${systemType.replaceAll(/[-_]/g, ' ')}` : `${who}: ${text}`
  const [short, long, empty = short] = event
  if (long === undefined) return `${who} ${short}`
  if (text === '') return `${who} ${empty}`
  const role = message.role === undefined ? 'a role' : `the role ${message.role}`
  return `${who} ${long.replace(/{(?:role|msg)}/g, (place) => (place === '{role}' ? role : text))}`
}

/** One line for a run, such as `Ada Brandt and 4 others joined, Ines Okafor changed the topic`. */
export function runSentence(messages: readonly Message[], people = nobody): string {
  const [only] = messages
  if (only && messages.length === 1) return systemSentence(only, people)

  const clauses = new Map<string, { what: string; who: string[] }>()
  for (const message of messages) {
    const crowd = CROWDS[message.systemType ?? '']
    const who = crowd?.names === 'argument' ? argument(message, people) || 'someone' : actor(message, people)
    const what = crowd?.what ?? shortly(message)
    const key = crowd ? what : `${message.author.id} ${what}`
    const clause = clauses.get(key)
    if (clause === undefined) clauses.set(key, { what, who: [who] })
    else if (!clause.who.includes(who)) clause.who.push(who)
  }
  const sentences = [...clauses.values()].map(({ what, who }) => `${crowdNames(who)} ${what}`)
  const rest = sentences.length - MOST_CLAUSES
  if (rest <= 0) return sentences.join(', ')
  return `${sentences.slice(0, MOST_CLAUSES).join(', ')}, and ${rest} more`
}

const MOST_CLAUSES = 3

function actor({ alias, author }: Message, people: KnownPeople): string {
  const known = people.byUsername.get(author.username)
  return alias ?? known?.name ?? (author.name || author.username || 'Someone')
}

/** What an event is about: often somebody, by user name. */
function argument({ systemType = '', text }: Message, people: KnownPeople): string {
  return ABOUT_PEOPLE.has(systemType) ? nameOf(people, text) : text
}

const ABOUT_PEOPLE: ReadonlySet<string> = new Set([
  'au',
  'ru',
  'ui',
  'mute_unmute',
  'user-muted',
  'user-unmuted',
  'user-banned',
  'user-unbanned',
  'subscription-role-added',
  'subscription-role-removed',
  'new-moderator',
  'moderator-removed',
  'new-owner',
  'owner-removed',
  'new-leader',
  'leader-removed',
  'added-user-to-team',
  'removed-user-from-team',
])

function shortly({ systemType = '' }: Message): string {
  const event = Object.hasOwn(EVENTS, systemType) ? EVENTS[systemType] : undefined
  return event?.[0] ?? 'changed something'
}

function crowdNames(names: readonly string[]): string {
  const [first = '', second] = names
  if (names.length === 1) return first
  if (names.length === 2) return `${first} and ${second}`
  return `${first} and ${names.length - 1} others`
}

/** Events that are told together, whoever they happened to. */
const CROWDS: Record<string, { what: string; names: 'author' | 'argument' } | undefined> = {
  uj: { what: 'joined', names: 'author' },
  ut: { what: 'joined', names: 'author' },
  ujt: { what: 'joined', names: 'author' },
  ul: { what: 'left', names: 'author' },
  ult: { what: 'left', names: 'author' },
  au: { what: 'joined', names: 'argument' },
  'added-user-to-team': { what: 'joined', names: 'argument' },
  ru: { what: 'left', names: 'argument' },
  'removed-user-from-team': { what: 'left', names: 'argument' },
}

type Event = readonly [short: string, long?: string, withoutArgument?: string]

/** Every system type of Rocket.Chat 7 and 8, after the person who did it. */
const EVENTS: Record<string, Event | undefined> = {
  uj: ['joined'],
  ut: ['joined the conversation'],
  ujt: ['joined the team'],
  ul: ['left'],
  ult: ['left the team'],
  au: ['added someone', 'added {msg}'],
  ru: ['removed someone', 'removed {msg}'],
  ui: ['invited someone', 'invited {msg}'],
  uir: ['declined the invitation'],
  r: ['renamed the room', 'renamed the room to {msg}'],
  wm: ['is here; welcome'],
  mute_unmute: ['muted someone', 'muted {msg}'],
  'user-muted': ['muted someone', 'muted {msg}'],
  'user-unmuted': ['unmuted someone', 'unmuted {msg}'],
  'user-banned': ['banned someone', 'banned {msg}'],
  'user-unbanned': ['lifted a ban', 'lifted the ban on {msg}'],
  'subscription-role-added': ['gave someone a role', 'gave {msg} {role}'],
  'subscription-role-removed': ['took a role away', 'took {role} from {msg}'],
  'room-archived': ['archived the room'],
  'room-unarchived': ['brought the room back from the archive'],
  room_changed_privacy: ['changed who may see the room', 'made the room {msg}'],
  room_changed_topic: ['changed the topic', 'changed the topic to “{msg}”', 'removed the topic'],
  room_changed_announcement: [
    'changed the announcement',
    'changed the announcement to “{msg}”',
    'removed the announcement',
  ],
  room_changed_description: [
    'changed the description',
    'changed the description to “{msg}”',
    'removed the description',
  ],
  room_changed_avatar: ['changed the room’s picture'],
  'room-set-read-only': ['made the room read only'],
  'room-removed-read-only': ['let everybody write again'],
  'room-allowed-reacting': ['allowed reactions'],
  'room-disallowed-reacting': ['disallowed reactions'],
  room_e2e_enabled: ['turned encryption on'],
  room_e2e_disabled: ['turned encryption off'],
  message_pinned: ['pinned a message'],
  message_pinned_e2e: ['pinned an encrypted message'],
  'new-moderator': ['named a moderator', 'made {msg} a moderator'],
  'moderator-removed': ['removed a moderator', 'removed {msg} as a moderator'],
  'new-owner': ['named an owner', 'made {msg} an owner'],
  'owner-removed': ['removed an owner', 'removed {msg} as an owner'],
  'new-leader': ['named a leader', 'made {msg} a leader'],
  'leader-removed': ['removed a leader', 'removed {msg} as a leader'],
  'added-user-to-team': ['added someone to the team', 'added {msg} to the team'],
  'removed-user-from-team': ['removed someone from the team', 'removed {msg} from the team'],
  'user-converted-to-team': ['made a room a team', 'made {msg} a team'],
  'user-converted-to-channel': ['made a team a channel', 'made {msg} a channel'],
  'user-added-room-to-team': ['added a room to the team', 'added {msg} to the team'],
  'user-removed-room-from-team': ['removed a room from the team', 'removed {msg} from the team'],
  'user-deleted-room-from-team': ['deleted a room of the team', 'deleted {msg}'],
  'abac-removed-user-from-room': ['was removed by an access rule'],
  'livechat-started': ['started the chat'],
  'livechat-close': ['closed the conversation', 'closed the conversation: {msg}'],
  livechat_transfer_history: ['handed the chat over', 'handed the chat over: {msg}'],
  livechat_transfer_history_fallback: ['handed the chat over', 'handed the chat over: {msg}'],
  livechat_transcript_history: ['asked for the transcript'],
  livechat_navigation_history: ['visited a page', 'visited {msg}'],
  livechat_video_call: ['started a video call'],
  livechat_webrtc_video_call: ['started a video call'],
  omnichannel_placed_chat_on_hold: ['put the chat on hold', '{msg}'],
  omnichannel_on_hold_chat_resumed: ['resumed the chat', '{msg}'],
  omnichannel_priority_change_history: ['changed the priority'],
  omnichannel_sla_change_history: ['changed the service level'],
  command: ['used a command', 'used a command: {msg}'],
  jitsi_call_started: ['started a call'],
  videoconf: ['started a call'],
  'discussion-created': ['started a discussion', 'started a discussion: {msg}'],
  e2e: ['sent an encrypted message'],
  rm: ['removed a message'],
  user_joined_otr: ['joined the private chat'],
  user_requested_otr_key_refresh: ['asked for new keys'],
  user_key_refreshed_successfully: ['renewed the keys'],
  otr: ['wrote in a private chat'],
  'voip-call-started': ['started a phone call'],
  'voip-call-ended': ['ended the phone call'],
  'voip-call-ended-unexpectedly': ['lost the phone call'],
  'voip-call-declined': ['declined the phone call'],
  'voip-call-on-hold': ['put the phone call on hold'],
  'voip-call-wrapup': ['wrote a note on the phone call', 'wrote a note on the phone call: {msg}'],
  'voip-call-duration': ['had a phone call', 'had a phone call of {msg}'],
}
