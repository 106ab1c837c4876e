import type { MessageDocument, UploadDocument } from '../documents.ts'
import { reference } from './people.ts'
import type { Random } from './random.ts'
import { type RoomWriter, quoteOf } from './roomWriter.ts'
import { SITE, upload } from './uploads.ts'

/** Names that file systems allow and viewers dread. */
const NAMES: readonly string[] = [
  'a #1 ?100% done/half.jpg',
  '100%25 wool & <b>felt</b>.jpg',
  '🏕️ camp 🔦 night.jpg',
  '‏ילקוט-פנס.jpg',
  'invoice‮gpj.exe.jpg',
  `${'a very long name that somebody typed in one breath '.repeat(5).slice(0, 250)}.jpg`,
  '  leading and trailing  .jpg',
  '"quotes" and \'more\'.jpg',
  'ランタン・夜.jpg',
  'Ünïcödé é e\u0301.jpg',
  '../../etc/passwd.jpg',
  'no-extension',
  'line\nbreak.jpg',
]

/** Odd pictures for a room: in design-wall a few, in odd-things all of them. */
export function shareOddPictures(
  writer: RoomWriter,
  random: Random,
  start: number,
  { hasExpired = true } = {},
): void {
  let time = start
  const odd = (
    author: string,
    name: string,
    more: Partial<Parameters<typeof upload>[0]> = {},
  ): UploadDocument =>
    upload({
      rid: writer.roomId,
      userId: author,
      name,
      type: 'image/jpeg',
      at: new Date((time += 61_000)).toISOString(),
      random,
      scene: random.pick(['ridge', 'lantern', 'weave', 'dusk', 'sketch']),
      width: 1600,
      height: 1200,
      ...more,
    })
  const share = (author: string, file: UploadDocument, caption = '') =>
    writer.share(author, time, [file], caption)

  for (const name of NAMES) share('leo', odd('leo', name))
  share(
    'mei',
    odd('mei', 'from-a-phone.heic', { type: 'image/heic', isMeasured: false }),
    'Straight from my phone.',
  )
  share(
    'ada',
    odd('ada', 'scan-0031.tiff', { type: 'image/tiff', isMeasured: false }),
    'Scan of the proof, uncompressed.',
  )
  share(
    'jonah',
    odd('jonah', 'mark.svg', { type: 'image/svg+xml', isMeasured: false, scene: 'logo', size: 2048 }),
  )
  share(
    'jonah',
    odd('jonah', 'breathing-dot.gif', { type: 'image/gif', scene: 'dot', width: 480, height: 480 }),
  )
  share(
    'noor',
    odd('noor', 'liner.webp', { type: 'image/webp', scene: 'pattern', width: 2000, height: 2000 }),
  )
  share(
    'noor',
    odd('noor', 'tiny-icon.png', {
      type: 'image/png',
      scene: 'logo',
      width: 64,
      height: 64,
      size: 24_000,
      isAnimated: true,
    }),
    'Smaller than its own thumbnail, and it blinks.',
  )
  share('tomas', odd('tomas', 'whole-ridge.jpg', { scene: 'panorama', width: 8000, height: 900 }))
  share(
    'leo',
    odd('leo', 'the-whole-page.png', { type: 'image/png', scene: 'app-long', width: 1080, height: 6000 }),
  )
  share(
    'leo',
    odd('leo', 'thread.png', { type: 'image/png', scene: 'dot', width: 8, height: 900 }),
    'One pixel wide would be next.',
  )
  const old = odd('ines', 'from the old server.jpg')
  const oldPath = `/ufs/GridFS:Uploads/${old._id}/${encodeURIComponent('from the old server.jpg')}`
  share('ines', { ...old, path: oldPath, url: `https://talk.kestrel-lights.example${oldPath}` })
  const { name: _name, ...nameless } = odd('leo', 'gone')
  share('leo', nameless, 'This one lost its name.')
  const { identify: _identify, ...unmeasured } = odd('leo', 'unmeasured.jpg')
  share('leo', unmeasured, 'Old upload: the server never looked at it.')
  const tie = new Date((time += 61_000)).toISOString()
  writer.share(
    'priya',
    time,
    ['tie-a.jpg', 'tie-b.jpg', 'tie-c.jpg'].map((name) => odd('priya', name, { at: tie })),
    'Three at the same millisecond.',
  )
  // Pasted and never sent: rooms.images lists and counts them all the same, also past their day, until the server
  // gets round to removing them. Nobody should find that in the room that people see first.
  writer.uploads.push(
    { ...odd('leo', 'still-thinking.jpg'), expiresAt: '2099-01-01T00:00:00.000Z' },
    {
      ...odd('leo', 'thought-better-of-it.jpg'),
      expiresAt: hasExpired ? new Date(time + 86_400_000).toISOString() : '2099-01-01T00:00:00.000Z',
    },
    { ...odd('leo', 'sent-long-ago-removed.jpg'), _hidden: true },
  )
}

/** Every kind of message that a viewer should survive. */
export function tellOddThings(writer: RoomWriter, random: Random): void {
  let time = Date.UTC(2026, 9, 5, 9)
  const tick = () => (time += random.int(40, 900) * 1000)
  const say = (author: string, text: string, more: Partial<MessageDocument> = {}) =>
    writer.post(author, tick(), text, more)

  say('leo', '# Odd things\nA room for everything that once broke a viewer. *Please add to it.*')
  for (const [t, text, more] of SYSTEM) writer.note('leo', tick(), t, text, more ?? {})

  say('leo', 'The next ones are markup.')
  for (const text of MARKUP) say(random.pick(['leo', 'mei', 'jonah']), text)

  say('ada', 'Written before messages were parsed, *with* `markup` that nobody read.', { md: undefined })
  say('mei', 'Unpinned long ago.', {
    pinned: false,
    pinnedAt: new Date(time).toISOString(),
    pinnedBy: { _id: 'ines', username: 'ines.okafor' },
  })
  say('tomas', '', { md: undefined })
  say('leo', 'From somebody who left.', { u: { _id: 'goneUser000000001' } })
  const deep = say('jonah', 'One.')
  const two = writer.quote(deep, 'mei', tick(), 'Two, quoting one.')
  const three = writer.quote(two, 'ada', tick(), 'Three, quoting two.')
  writer.quote(three, 'leo', tick(), 'Four, quoting three.')
  say('leo', `[ ](${SITE}/group/elsewhere?msg=unknownUnknown001) A quote of something I may not read.`, {
    attachments: [
      {
        ...quoteOf(deep, `${SITE}/group/elsewhere?msg=unknownUnknown001`),
        text: 'It was here.',
        ts: '2020-02-30T25:00:00Z',
      },
    ],
  })
  say('leo', '', { attachments: [{ type: 'removed-file', text: ':file_name *File removed*' }] })
  say('buildbot', 'Sent by a script', {
    alias: 'Weather <station>',
    avatar: 'https://weather.example/icon.png',
    bot: { i: 'x' },
    attachments: [
      {
        author_name: 'Station 4',
        author_link: 'javascript:alert(1)',
        title: 'Storm warning',
        title_link: 'https://weather.example/ridge-hut',
        pretext: 'Since 14:00',
        text: 'Gusts to *91 km/h* at the saddle.',
        color: 'url(javascript:alert(1))',
        image_url: 'https://weather.example/radar.png',
        thumb_url: 'https://weather.example/thumb.png',
        fields: [
          { title: 'Open', value: false, short: true },
          { title: 'Metres', value: 2140, short: true },
          { title: 'Note', value: 'Take the lower path' },
        ],
        actions: [{ type: 'button', text: 'Acknowledge', url: 'https://weather.example/ack' }],
      },
      { collapsed: true, title: 'Yesterday', text: 'Quiet.', color: '#2f8f7c' },
    ],
  })
  say('leo', '', {
    t: 'rm',
    md: undefined,
    urls: [],
    mentions: [],
    attachments: [],
    reactions: {},
    editedAt: new Date(time).toISOString(),
    editedBy: { _id: 'ines', username: 'ines.okafor' },
  })
  say('leo', 'A kind of message from the future.', { t: 'holographic-greeting', md: undefined })
  say('leo', 'Everybody liked this.', {
    reactions: Object.fromEntries(
      REACTIONS.map((emoji, index) => [
        emoji,
        {
          usernames: [
            'jonah.reyes',
            'mei.tanaka',
            'ada.brandt',
            'ines.okafor',
            'tomas.lindqvist',
            'leo.fontaine',
          ].slice(0, (index % 6) + 1),
        },
      ]),
    ),
  })
  say('leo', 'And this one has empty reactions, links without meta, and a star of somebody else.', {
    reactions: {},
    starred: [{ _id: 'mei' }],
    urls: [{ url: 'https://nowhere.example' }],
  })
  say('mei', 'Translated by hand.', {
    translations: { de: 'Von Hand übersetzt.' },
    customFields: { mood: 'fine' },
  })
  say('tomas', 'Where I stand.', { location: { type: 'Point', coordinates: [-179.9, -84.2] } })
  say('ines', 'Only history remembers this.', { _hidden: true, parent: deep._id })
  say('leo', 'x'.repeat(5000))
  say(
    'leo',
    `${'Zalgo '.normalize()}T\u0351\u036b\u0343o\u0351\u036b\u0343o\u0351\u036b\u0343 m\u0351\u036b\u0343u\u0351\u036b\u0343c\u0351\u036b\u0343h`,
  )
  say('leo', 'supercalifragilistic'.repeat(20))
  const orphan = say('leo', 'A reply whose first message is gone.', { tmid: 'goneGoneGoneGone1' })
  orphan._updatedAt = orphan.ts
  const thread = say('mei', 'Long threads are also odd.')
  for (let index = 0; index < 60; index += 1)
    writer.reply(
      thread,
      random.pick(['jonah', 'leo', 'ada']),
      tick(),
      `Reply ${index + 1}`,
      index % 20 === 0 ? { tshow: true } : {},
    )
  say('ines', 'Stars, as one old client wrote them.', {
    starred: [{ _id: 'jonah' }, { _id: reference('ines')._id }],
  })
}

type Note = readonly [t: string, text: string, more?: Partial<MessageDocument>]
const SYSTEM: readonly Note[] = [
  ['uj', 'leo.fontaine'],
  ['ul', 'leo.fontaine'],
  ['ut', 'leo.fontaine'],
  ['ujt', 'leo.fontaine'],
  ['ult', 'leo.fontaine'],
  ['au', 'mei.tanaka'],
  ['ru', 'mei.tanaka'],
  ['ui', 'mei.tanaka'],
  ['uir', 'mei.tanaka'],
  ['r', 'odd-things'],
  ['wm', 'leo.fontaine'],
  ['user-muted', 'tomas.lindqvist'],
  ['user-unmuted', 'tomas.lindqvist'],
  ['mute_unmute', 'tomas.lindqvist'],
  ['user-banned', 'tomas.lindqvist'],
  ['user-unbanned', 'tomas.lindqvist'],
  ['subscription-role-added', 'mei.tanaka', { role: 'moderator' }],
  ['subscription-role-removed', 'mei.tanaka', { role: 'moderator' }],
  ['room-archived', ''],
  ['room-unarchived', ''],
  ['room_changed_privacy', 'private'],
  ['room_changed_topic', 'Everything a viewer should survive'],
  ['room_changed_topic', ''],
  ['room_changed_announcement', 'Mind the gap'],
  ['room_changed_description', 'Odd'],
  ['room_changed_avatar', ''],
  ['room-set-read-only', ''],
  ['room-removed-read-only', ''],
  ['room-allowed-reacting', ''],
  ['room-disallowed-reacting', ''],
  ['room_e2e_enabled', ''],
  ['room_e2e_disabled', ''],
  [
    'message_pinned',
    '',
    {
      attachments: [
        {
          text: 'The pinned text',
          author_name: 'ines.okafor',
          author_icon: '/avatar/ines.okafor',
          ts: '2026-10-05T09:00:00.000Z',
        },
      ],
    },
  ],
  ['message_pinned_e2e', ''],
  ['new-moderator', 'mei.tanaka'],
  ['moderator-removed', 'mei.tanaka'],
  ['new-owner', 'mei.tanaka'],
  ['owner-removed', 'mei.tanaka'],
  ['new-leader', 'mei.tanaka'],
  ['leader-removed', 'mei.tanaka'],
  ['added-user-to-team', 'mei.tanaka'],
  ['removed-user-from-team', 'mei.tanaka'],
  ['user-converted-to-team', 'odd-things'],
  ['user-converted-to-channel', 'odd-things'],
  ['user-added-room-to-team', 'odd-things'],
  ['user-removed-room-from-team', 'odd-things'],
  ['user-deleted-room-from-team', 'odd-things'],
  ['abac-removed-user-from-room', ''],
  ['livechat-started', ''],
  ['livechat-close', 'All done'],
  ['livechat_transfer_history', ''],
  ['livechat_transcript_history', ''],
  ['livechat_navigation_history', 'A page'],
  ['livechat_video_call', ''],
  ['livechat_webrtc_video_call', ''],
  ['omnichannel_placed_chat_on_hold', 'later'],
  ['omnichannel_on_hold_chat_resumed', 'now'],
  ['omnichannel_priority_change_history', 'high'],
  ['omnichannel_sla_change_history', 'fast'],
  ['command', 'promptTranscript'],
  ['jitsi_call_started', ''],
  ['user_joined_otr', ''],
  ['user_requested_otr_key_refresh', ''],
  ['user_key_refreshed_successfully', ''],
  ['otr', 'xyz'],
  ['voip-call-started', ''],
  ['voip-call-ended', ''],
]

const MARKUP: readonly string[] = [
  '[not a link](javascript:alert(1)) and [data](data:text/html,<b>x</b>)',
  '![a tracking pixel](https://tracker.example/pixel.png)',
  'www.example.com, mail someone@example.com, call +49 30 1234567',
  '<img src=x onerror=alert(1)> &amp; <b>not bold</b>',
  '*bold _and italic ~and struck~_* with `code *inside*` and #ff8800',
  '||a spoiler with *bold*||',
  '> A quote\n> of two lines\n\nand an answer',
  '- one\n- two\n- three\n\n1. first\n2. second',
  '- [x] done\n- [ ] not yet',
  '| Left | Middle | Right |\n|:--|:-:|--:|\n| a | **b** | 1 |\n| longer cell | `c` | 1,000 |',
  'above\n\n---\n\nbelow',
  '\\(a^2 + b^2 = c^2\\) and text',
  '# One\n## Two\n### Three\n#### Four',
  '```js\nconst light = (lux) => Math.min(1, lux / 400)\n```',
  '```\nno language\n  and   spaces\n```',
  '🔦',
  ':lantern: :wave: :not_an_emoji: 👩🏽‍🚀 🇳🇴',
  '@nobody.at.all and @all and @here and @leo.fontaine and #general and #nowhere',
  '@lookout-2-launch please look when you have light',
  'مرحبا، هذا نص من اليمين إلى اليسار with English inside',
  'See <t:1795080000:R> or at <t:1795080000:F>',
  ' leading space\n\n\n\n\nmany empty lines   ',
  'https://example.com/a/very/long/path/that/never/ends/'.padEnd(400, 'segment/'),
]

const REACTIONS: readonly string[] = [
  ':thumbsup:',
  ':+1:',
  ':heart:',
  ':tada:',
  ':fire:',
  ':eyes:',
  ':rocket:',
  ':lantern:',
  ':clap:',
  ':joy:',
  ':sob:',
  ':thinking:',
  ':100:',
  ':pray:',
  ':wave:',
  ':coffee:',
  ':camping:',
  ':flashlight:',
  ':unknown_one:',
  ':flag_no:',
]
