interface GoldenMessage {
  about: string
  message: Record<string, unknown>
}

/** One message for each thing that a message can hold (contract 10.2 to 10.4). */
export function goldenMessages(): readonly GoldenMessage[] {
  return [...blocks(), ...inlines(), ...attachments(), ...looks(), ...events()].map(({ about, message }) => ({
    about,
    message: {
      _id: 'golden',
      rid: 'hostile',
      ts: '2026-11-19T12:00:00.000Z',
      u: { _id: 'ada', username: 'ada.brandt', name: 'Ada Brandt' },
      msg: '',
      ...message,
    },
  }))
}

const one = (about: string, message: Record<string, unknown>): GoldenMessage => ({ about, message })
const text = (value: string) => ({ type: 'PLAIN_TEXT', value })
const paragraph = (...value: unknown[]) => ({ type: 'PARAGRAPH', value })
const bold = { type: 'BOLD', value: [text('bold')] }

function blocks(): readonly GoldenMessage[] {
  const line = (value: string) => ({ type: 'CODE_LINE', value: text(value) })
  const cell = (value: string, align?: string) => ({ type: 'TABLE_CELL', value: [text(value)], align })
  const md: readonly (readonly [string, unknown])[] = [
    ['PARAGRAPH', paragraph(text('words and '), bold)],
    ['HEADING', { type: 'HEADING', level: 2, value: [text('A '), bold, text(' heading')] }],
    ['HEADING of parser 0.31', { type: 'HEADING', level: 1, value: [text('Plain')] }],
    ['CODE', { type: 'CODE', language: 'ts', value: [line('const a = 1'), line(''), line('a')] }],
    ['CODE without a language', { type: 'CODE', language: 'none', value: [line('  as typed')] }],
    ['QUOTE', { type: 'QUOTE', value: [paragraph(text('one')), paragraph(text('two'))] }],
    ['SPOILER_BLOCK', { type: 'SPOILER_BLOCK', value: [paragraph(text('the green one'))] }],
    [
      'UNORDERED_LIST',
      {
        type: 'UNORDERED_LIST',
        value: [
          { type: 'LIST_ITEM', value: [text('a')] },
          { type: 'LIST_ITEM', value: [bold] },
        ],
      },
    ],
    [
      'ORDERED_LIST',
      { type: 'ORDERED_LIST', value: [{ type: 'LIST_ITEM', number: 7, value: [text('seventh')] }] },
    ],
    [
      'TASKS',
      {
        type: 'TASKS',
        value: [
          { type: 'TASK', status: true, value: [text('done')] },
          { type: 'TASK', status: false, value: [text('open')] },
        ],
      },
    ],
    [
      'TABLE',
      {
        type: 'TABLE',
        value: {
          header: [cell('L', 'left'), cell('C', 'center'), cell('R', 'right')],
          rows: [{ type: 'TABLE_ROW', value: [cell('1', 'left'), cell('2', 'center'), cell('3', 'right')] }],
        },
        fallback: [0, 5],
      },
    ],
    ['HORIZONTAL_RULE', { type: 'HORIZONTAL_RULE', fallback: [0, 3] }],
    ['LINE_BREAK', { type: 'LINE_BREAK' }],
    ['KATEX', { type: 'KATEX', value: '\\frac{a}{b}' }],
    ['KATEX that is none', { type: 'KATEX', value: '\\frac{a' }],
    [
      'BIG_EMOJI',
      {
        type: 'BIG_EMOJI',
        value: [
          { type: 'EMOJI', unicode: '🔦' },
          { type: 'EMOJI', value: text('fire'), shortCode: 'fire' },
        ],
      },
    ],
    ['an unknown block by offsets', { type: 'HOLOGRAM', value: { a: 1 }, fallback: [4, 9] }],
    ['an unknown block by node', { type: 'HOLOGRAM', value: { a: 1 }, fallback: text('as typed') }],
    ['an unknown block without a fallback', { type: 'HOLOGRAM', value: [text('its '), bold] }],
  ]
  return md.map(([about, node]) => one(about, { msg: 'the text of the message', md: [node] }))
}

function inlines(): readonly GoldenMessage[] {
  const link = (src: string, ...label: unknown[]) => ({ type: 'LINK', value: { src: text(src), label } })
  const md: readonly (readonly [string, unknown])[] = [
    ['PLAIN_TEXT', text('<b>&amp;')],
    ['BOLD in ITALIC in STRIKE', { type: 'STRIKE', value: [{ type: 'ITALIC', value: [bold] }] }],
    ['SPOILER', { type: 'SPOILER', value: [text('the green one')] }],
    ['INLINE_CODE', { type: 'INLINE_CODE', value: text('a  b') }],
    ['LINK', link('https://example.com/a?b=c', text('there'))],
    [
      'LINK with one node as its label',
      { type: 'LINK', value: { src: text('https://example.com'), label: text('there') } },
    ],
    ['LINK without a label', link('https://example.com')],
    ['LINK over //', link('//www.example.com', text('www.example.com'))],
    ['LINK that promises another host', link('https://evil.example', text('https://bank.example'))],
    ['LINK to a message here', link('https://chat.example.com/chat/group/design?msg=abc', text('there'))],
    ['LINK that a quote leaves', link('https://chat.example.com/chat/group/design?msg=abc', text(' '))],
    ['LINK to mail', link('mailto:ada@example.com', text('ada@example.com'))],
    ['LINK to a phone', link('tel:+4930123456', text('+49 30 123456'))],
    ['LINK to javascript:', link('javascript:alert(1)', text('no'))],
    ['IMAGE', { type: 'IMAGE', value: { src: text('https://cats.example/1.png'), label: text('a cat') } }],
    ['MENTION_USER of somebody', { type: 'MENTION_USER', value: text('mei.tanaka') }],
    ['MENTION_USER of me', { type: 'MENTION_USER', value: text('jonah.reyes') }],
    ['MENTION_USER of all', { type: 'MENTION_USER', value: text('all') }],
    ['MENTION_USER of nobody', { type: 'MENTION_USER', value: text('nobody') }],
    ['MENTION_CHANNEL', { type: 'MENTION_CHANNEL', value: text('press') }],
    ['MENTION_CHANNEL of none', { type: 'MENTION_CHANNEL', value: text('nowhere') }],
    ['EMOJI by short code', { type: 'EMOJI', value: text('thumbsup'), shortCode: 'thumbsup' }],
    ['EMOJI as a character', { type: 'EMOJI', unicode: '😀' }],
    ['EMOJI of the workspace', { type: 'EMOJI', value: text('kestrel'), shortCode: 'kestrel' }],
    ['EMOJI that nobody knows', { type: 'EMOJI', value: text('nope'), shortCode: 'nope' }],
    ['COLOR', { type: 'COLOR', value: { r: 255, g: 136, b: 0, a: 255 } }],
    ['COLOR through which one sees', { type: 'COLOR', value: { r: 255, g: 136, b: 0, a: 128 } }],
    ['INLINE_KATEX', { type: 'INLINE_KATEX', value: 'a^2' }],
    ...Array.from(
      'tTdDfFR',
      (format) =>
        [
          `TIMESTAMP ${format}`,
          { type: 'TIMESTAMP', value: { timestamp: '1795080000', format }, fallback: [0, 3] },
        ] as const,
    ),
    [
      'TIMESTAMP that is none',
      { type: 'TIMESTAMP', value: { timestamp: 'x', format: 't' }, fallback: text('<t:x:t>') },
    ],
    ['an unknown inline', { type: 'HOLOGRAM', fallback: text('as typed') }],
  ]
  const mentions = [
    { _id: 'mei', username: 'mei.tanaka', name: 'Mei Tanaka', type: 'user' },
    { _id: 'jonah', username: 'jonah.reyes', name: 'Jonah Reyes', type: 'user' },
    { _id: 'all', username: 'all' },
  ]
  const channels = [{ _id: 'press', name: 'press', fname: 'Press' }]
  return md.map(([about, node]) => one(about, { msg: 'x', md: [paragraph(node)], mentions, channels }))
}

function attachments(): readonly GoldenMessage[] {
  const upload = { type: 'file', title: 'dunes.jpg', title_link: '/file-upload/full/dunes.jpg' }
  const rows: readonly (readonly [string, object])[] = [
    [
      'a picture',
      {
        ...upload,
        image_url: '/file-upload/small/dunes.jpg',
        image_type: 'image/jpeg',
        image_size: 3_400_000,
        image_dimensions: { width: 480, height: 360 },
        image_preview: '/9j/4AAQ',
        description: 'The *dunes*',
      },
    ],
    [
      'a picture that no browser shows',
      { ...upload, image_url: upload.title_link, image_type: 'image/heic', image_size: 9 },
    ],
    [
      'a picture on request',
      { ...upload, image_url: upload.title_link, image_type: 'image/png', collapsed: true },
    ],
    ['a picture elsewhere', { title: 'a cat', image_url: 'https://cats.example/1.png' }],
    [
      'audio',
      {
        ...upload,
        title: 'memo.ogg',
        audio_url: '/file-upload/full/memo.ogg',
        audio_type: 'audio/ogg',
        audio_size: 9_000,
      },
    ],
    [
      'video',
      {
        ...upload,
        title: 'walk.mp4',
        video_url: '/file-upload/full/walk.mp4',
        video_type: 'video/mp4',
        video_size: 9_000_000,
        description: 'Up there',
      },
    ],
    ['a file', { ...upload, title: 'plan.pdf', format: 'pdf', size: 12_000, description: 'Last one' }],
    ['a removed file', { type: 'removed-file', text: '_plan.pdf File removed_' }],
    [
      'a quote in a quote',
      {
        message_link: 'https://chat.example.com/chat/group/x?msg=m1',
        author_name: 'mei.tanaka',
        text: 'Second',
        ts: '2026-11-18T12:00:00.000Z',
        attachments: [
          { message_link: 'https://chat.example.com/chat/group/x?msg=m0', author_name: 'leo', text: 'First' },
        ],
      },
    ],
    [
      'a card',
      {
        author_name: 'Station 4',
        author_link: 'https://weather.example',
        title: 'Storm',
        title_link: 'https://weather.example/hut',
        pretext: 'Since two',
        text: 'Gusts',
        color: '#2f8f7c',
        image_url: 'https://weather.example/radar.png',
        thumb_url: 'https://weather.example/thumb.png',
        fields: [
          { title: 'Open', value: false, short: true },
          { title: 'Metres', value: 2140 },
          { title: 'Note', value: 'Lower path' },
        ],
        actions: [{ type: 'button', text: 'Acknowledge', url: 'https://weather.example/ack' }],
      },
    ],
    [
      'a card with a picture of this server',
      { title: 'Wall', text: 'Today', image_url: '/file-upload/full/dunes.jpg', image_type: 'image/jpeg' },
    ],
    ['a collapsed card', { collapsed: true, title: 'Yesterday', text: 'Quiet.', color: 'danger' }],
    ['an unknown attachment', { type: 'hologram', text: 'wave' }],
  ]
  return rows.map(([about, attachment]) => one(about, { attachments: [attachment] }))
}

function looks(): readonly GoldenMessage[] {
  const at = '2026-11-19T13:00:00.000Z'
  const ines = { _id: 'ines', username: 'ines.okafor' }
  return [
    one('deleted', { t: 'rm', editedBy: ines, editedAt: at }),
    one('encrypted', { t: 'e2e', msg: 'U2FsdGVk' }),
    one('a discussion', { t: 'discussion-created', msg: 'The box', drid: 'box', dcount: 7, dlm: at }),
    one('a call', { t: 'videoconf' }),
    one('for me alone', { msg: 'Psst', private: true }),
    one('from another server', { msg: 'Hello', federation: { eventId: 'x' } }),
    one('edited', { msg: 'Better', editedAt: at, editedBy: ines }),
    one('translated', { msg: 'Hello', translations: { de: 'Hallo' } }),
    one('by an integration', { msg: 'Up', alias: 'Weather', bot: { i: 'x' }, emoji: ':ghost:' }),
    one('of blocks', {
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: 'Vote' } },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Yes' } }] },
      ],
    }),
    one('a place', { location: { type: 'Point', coordinates: [13.4, 52.5] } }),
    one('pinned', { msg: 'Keep', pinned: true, pinnedAt: at, pinnedBy: ines }),
    one('no longer pinned', { msg: 'Let go', pinned: false, pinnedAt: at, pinnedBy: ines }),
    one('starred, as a list', { msg: 'Mine', starred: [{ _id: 'jonah' }] }),
    one('starred, as one', { msg: 'Mine', starred: { _id: 'jonah' } }),
    one('liked', {
      msg: 'Nice',
      reactions: {
        ':tada:': { usernames: ['mei.tanaka', 'jonah.reyes'] },
        ':kestrel:': { usernames: ['leo'] },
      },
    }),
    one('with replies', { msg: 'Well?', tcount: 3, tlm: at, replies: ['mei'] }),
    one('with a preview of a link', {
      msg: 'See',
      urls: [
        {
          url: 'https://example.com/a',
          meta: { ogTitle: 'A page', ogDescription: 'About it', ogImage: 'https://example.com/a.png' },
        },
      ],
    }),
    one('a pin that is told', {
      t: 'message_pinned',
      attachments: [{ text: 'The pinned text', author_name: 'ines.okafor' }],
    }),
    one('empty', {}),
  ]
}

const EVENTS =
  `uj ul ut ujt ult au ru ui uir r wm mute_unmute user-muted user-unmuted user-banned user-unbanned
  subscription-role-added subscription-role-removed room-archived room-unarchived room_changed_privacy room_changed_topic
  room_changed_announcement room_changed_description room_changed_avatar room-set-read-only room-removed-read-only
  room-allowed-reacting room-disallowed-reacting room_e2e_enabled room_e2e_disabled message_pinned message_pinned_e2e
  new-moderator moderator-removed new-owner owner-removed new-leader leader-removed added-user-to-team
  removed-user-from-team user-converted-to-team user-converted-to-channel user-added-room-to-team
  user-removed-room-from-team user-deleted-room-from-team abac-removed-user-from-room livechat-started livechat-close
  livechat_transfer_history livechat_transfer_history_fallback livechat_transcript_history livechat_navigation_history
  livechat_video_call livechat_webrtc_video_call omnichannel_placed_chat_on_hold omnichannel_on_hold_chat_resumed
  omnichannel_priority_change_history omnichannel_sla_change_history command jitsi_call_started user_joined_otr
  user_requested_otr_key_refresh user_key_refreshed_successfully otr voip-call-started voip-call-ended
  voip-call-ended-unexpectedly voip-call-declined voip-call-on-hold voip-call-wrapup voip-call-duration
  from-the-future`.split(/\s+/)

function events(): readonly GoldenMessage[] {
  return EVENTS.flatMap((t) => [
    one(`${t} with a word`, { t, msg: 'word', role: 'moderator' }),
    one(`${t} alone`, { t }),
  ])
}
