import { expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import { knownPeople } from './knownPeople.ts'
import { isFolded, runSentence, systemSentence } from './systemEvents.ts'

const person = (name: string) => ({ id: name, username: name.toLowerCase(), name })
const event = (systemType: string, text = '', name = 'Ada Brandt') =>
  exampleMessage({ systemType, text, author: person(name) })

test.each([
  ['uj', '', 'Ada Brandt joined'],
  ['au', 'mei.tanaka', 'Ada Brandt added mei.tanaka'],
  ['room_changed_topic', 'Lookout 2', 'Ada Brandt changed the topic to “Lookout 2”'],
  ['room_changed_topic', '', 'Ada Brandt removed the topic'],
  ['r', 'design-wall', 'Ada Brandt renamed the room to design-wall'],
  ['subscription-role-added', 'mei.tanaka', 'Ada Brandt gave mei.tanaka a role'],
  ['room_e2e_enabled', 'ada.brandt', 'Ada Brandt turned encryption on'],
  ['r', '$& costs $1', 'Ada Brandt renamed the room to $& costs $1'],
])('%s with “%s” reads “%s”', (type, text, sentence) => {
  expect(systemSentence(event(type, text))).toBe(sentence)
})

test('events call people by their names where they are known', () => {
  const mei = { id: 'mei', username: 'mei.tanaka', name: 'Mei Tanaka' }
  const nameless = { id: 'ada', username: 'ada.brandt', name: 'ada.brandt' }
  const people = knownPeople([exampleMessage(), exampleMessage({ author: nameless })], [mei])
  const by = (systemType: string, text: string) =>
    exampleMessage({ id: systemType, systemType, text, author: nameless })

  expect(systemSentence(by('au', 'mei.tanaka'), people)).toBe('Ada Brandt added Mei Tanaka')
  expect(systemSentence(by('au', 'kim.lee'), people)).toBe('Ada Brandt added kim.lee')
  expect(systemSentence(by('r', 'mei.tanaka'), people)).toBe('Ada Brandt renamed the room to mei.tanaka')
  expect(runSentence([by('au', 'mei.tanaka'), by('room_changed_topic', 'Lookout')], people)).toBe(
    'Mei Tanaka joined, Ada Brandt changed the topic',
  )
})

test('every type of the server reads as a sentence with who did it', () => {
  const sentences = SERVER_TYPES.map((type) => systemSentence(event(type, '')))
  expect(sentences.filter((sentence) => !/^Ada Brandt [a-z][^{}]*$/.test(sentence))).toEqual([])
  expect(new Set(SERVER_TYPES).size).toBeGreaterThan(60)
})

test.each(['from-the-future', 'constructor', '__proto__'])(
  'the unknown type %s shows who and what',
  (type) => {
    expect(systemSentence(event(type, 'did a thing'))).toBe('Ada Brandt: did a thing')
    expect(runSentence([event(type, 'x'), event('uj')])).toContain('Ada Brandt changed something')
  },
)

test('an alias stands for the author', () => {
  expect(systemSentence({ ...event('uj'), alias: 'Doorbell' })).toBe('Doorbell joined')
})

test('people who joined are told together', () => {
  const joined = ['Ada Brandt', 'Tomas', 'Priya', 'Mei', 'Jonah'].map((name) => event('uj', '', name))
  expect(runSentence([...joined, event('room_changed_topic', 'New', 'Ines')])).toBe(
    'Ada Brandt and 4 others joined, Ines changed the topic',
  )
})

test('somebody who was added joined', () => {
  expect(runSentence([event('au', 'mei.tanaka'), event('uj', '', 'Tomas')])).toBe(
    'mei.tanaka and Tomas joined',
  )
})

test('a long run says how much more there is', () => {
  const run = ['r', 'room_changed_avatar', 'room_changed_topic', 'room-archived', 'room-unarchived'].map(
    (type) => event(type, 'x'),
  )
  expect(runSentence(run)).toMatch(/, and 2 more$/)
})

test('content and what stands in its place is not folded away', () => {
  const content = ['e2e', 'rm', 'discussion-created', 'videoconf', 'message_pinned']
  expect(content.filter((type) => isFolded(event(type)))).toEqual([])
  expect(isFolded(event('uj'))).toBe(true)
  expect(isFolded(exampleMessage())).toBe(false)
})

const SERVER_TYPES = `uj ul ut ujt ult au ru ui uir r wm mute_unmute user-muted user-unmuted user-banned
  user-unbanned subscription-role-added subscription-role-removed room-archived room-unarchived
  room_changed_privacy room_changed_topic room_changed_announcement room_changed_description
  room_changed_avatar room-set-read-only room-removed-read-only room-allowed-reacting room-disallowed-reacting
  room_e2e_enabled room_e2e_disabled message_pinned message_pinned_e2e new-moderator moderator-removed new-owner
  owner-removed new-leader leader-removed added-user-to-team removed-user-from-team user-converted-to-team
  user-converted-to-channel user-added-room-to-team user-removed-room-from-team user-deleted-room-from-team
  abac-removed-user-from-room livechat-started livechat-close livechat_transfer_history
  livechat_transfer_history_fallback livechat_transcript_history livechat_navigation_history livechat_video_call
  livechat_webrtc_video_call omnichannel_placed_chat_on_hold omnichannel_on_hold_chat_resumed
  omnichannel_priority_change_history omnichannel_sla_change_history command jitsi_call_started user_joined_otr
  user_requested_otr_key_refresh user_key_refreshed_successfully otr e2e discussion-created videoconf rm`.split(
  /\s+/,
)
