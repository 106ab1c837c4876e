import { ADDRESSES, COLOURS, KEYS, NAMES, TEXTS } from './words.ts'

/** A message as an attacker, a broken integration or a future server may have left it; anything may be anywhere. */
export interface HostileMessage {
  /** What is wrong with it. */
  about: string
  message: Record<string, unknown>
}

const AT = '2026-11-19T12:00:00.000Z'

/** The same every time. */
export function hostileMessages(): readonly HostileMessage[] {
  const all = [
    ...links(),
    ...names(),
    ...colours(),
    ...keys(),
    ...texts(),
    ...wrongTypes(),
    ...strangers(),
    ...depths(),
    ...crowds(),
    ...dates(),
  ]
  return all.map(({ about, message }, index) => ({
    about,
    message: {
      _id: `hostile${String(index).padStart(10, '0')}`,
      rid: 'hostile',
      ts: AT,
      _updatedAt: AT,
      u: { _id: 'mallory', username: 'mallory', name: 'Mallory' },
      msg: '',
      ...message,
    },
  }))
}

const text = (value: unknown) => ({ type: 'PLAIN_TEXT', value })
const paragraph = (...value: unknown[]) => ({ type: 'PARAGRAPH', value })
const link = (src: string, label: string) => ({
  type: 'LINK',
  value: { src: text(src), label: [text(label)] },
})
const one = (about: string, message: Record<string, unknown>): HostileMessage => ({ about, message })

function links(): readonly HostileMessage[] {
  return ADDRESSES.flatMap((address) => [
    one(`markup with ${address}`, {
      md: [
        paragraph(link(address, 'here'), link(address, address), link(address, 'https://bank.example')),
        paragraph({ type: 'IMAGE', value: { src: text(address), label: text('a cat') } }),
        { type: 'HEADING', level: 1, value: [link(address, 'here')] },
        { type: 'TABLE', value: { header: [{ value: [link(address, 'here')] }], rows: [] } },
      ],
    }),
    one(`attachments with ${address}`, {
      avatar: address,
      attachments: [
        {
          author_name: 'a',
          author_link: address,
          author_icon: address,
          title: 't',
          title_link: address,
          text: 'x',
          image_url: address,
          thumb_url: address,
          actions: [{ type: 'button', text: 'Go', url: address, image_url: address }],
        },
        { type: 'file', title: 'a.bin', title_link: address },
        { image_url: address, image_type: 'image/png', image_preview: address },
        {
          title: 'a.png',
          title_link: address,
          image_url: address,
          image_type: 'image/svg+xml',
          image_dimensions: { width: 9, height: 9 },
        },
        { audio_url: address, audio_type: 'audio/ogg' },
        { video_url: address, video_type: 'video/mp4' },
        { message_link: address, author_name: 'a', author_icon: address, text: address },
      ],
    }),
    one(`text and previews with ${address}`, {
      msg: `${address} <${address}> [x](${address}) ![y](${address})`,
      md: null,
      urls: [
        { url: address, meta: { ogTitle: 't', ogImage: address, oembedHtml: '<script>alert(1)</script>' } },
        {
          url: 'https://example.com',
          meta: { ogTitle: address, ogImage: address },
          headers: { contentType: 'image/png' },
        },
        { url: address, meta: { pageTitle: 'https://bank.example' } },
      ],
    }),
  ])
}

function names(): readonly HostileMessage[] {
  return NAMES.flatMap((name) => [
    one(`somebody called ${name.slice(0, 30)}`, {
      u: { _id: name, username: name, name },
      alias: name,
      bot: { i: name },
      mentions: [{ _id: name, username: name, name, type: 'user' }],
      channels: [{ _id: name, name, fname: name }],
      md: [
        paragraph(
          { type: 'MENTION_USER', value: text(name) },
          { type: 'MENTION_CHANNEL', value: text(name) },
        ),
      ],
      editedAt: AT,
      editedBy: { _id: name, username: name },
      pinned: true,
      pinnedAt: AT,
      pinnedBy: { _id: name, username: name },
    }),
    one(`a file called ${name.slice(0, 30)}`, {
      file: { _id: name, name, type: name },
      files: [{ _id: name, name }],
      attachments: [
        { type: 'file', fileId: name, title: name, format: name, size: 1, description: name },
        {
          title: name,
          title_link: `/file-upload/${name}/${name}`,
          image_url: `/file-upload/${name}/x`,
          image_type: name,
        },
        { title: name, author_name: name, pretext: name, text: name, fields: [{ title: name, value: name }] },
      ],
    }),
    one(`an event about ${name.slice(0, 30)}`, { t: 'au', msg: name, role: name }),
    one(`liked by ${name.slice(0, 30)}`, {
      msg: name,
      emoji: name,
      reactions: { [`:${name}:`]: { usernames: [name], names: [name] } },
      replies: [name],
      tcount: 1,
      drid: name,
    }),
  ])
}

function colours(): readonly HostileMessage[] {
  return COLOURS.map((color) =>
    one(`the colour ${color}`, {
      md: [
        paragraph(
          { type: 'COLOR', value: { r: color, g: 0, b: 0, a: 1 } },
          { type: 'COLOR', value: { r: 1e9, g: -1, b: 0.5, a: color } },
        ),
      ],
      attachments: [{ color, title: color, text: color }],
    }),
  )
}

function keys(): readonly HostileMessage[] {
  return KEYS.flatMap((key) => [
    one(`the type ${key}`, { t: key, msg: 'x' }),
    one(`the key ${key} everywhere`, {
      msg: 'x',
      // As JSON brings it: a literal would set the prototype instead.
      ...(JSON.parse(`{"${key}":{"polluted":true}}`) as object),
      reactions: JSON.parse(`{"${key}":{"usernames":["${key}"]},":${key}:":{"usernames":["x"]}}`) as unknown,
      translations: JSON.parse(`{"${key}":"${key}"}`) as unknown,
      md: [
        { type: key, value: key },
        { type: 'CODE', language: key, value: [{ type: 'CODE_LINE', value: text(key) }] },
        paragraph(
          { type: 'EMOJI', shortCode: key },
          { type: 'EMOJI', value: text(key), shortCode: key },
          { type: 'TIMESTAMP', value: { timestamp: '0', format: key } },
          { type: 'MENTION_USER', value: text(key) },
          { type: key },
        ),
      ],
      attachments: [{ type: key, color: key, text: key }],
    }),
  ])
}

function texts(): readonly HostileMessage[] {
  return TEXTS.map((msg) => one(`the text ${msg.slice(0, 30)}`, { msg, md: null }))
}

const FIELDS =
  `u msg md t alias avatar emoji bot groupable tmid tshow tcount tlm replies drid dcount dlm mentions
  channels urls reactions starred pinned pinnedAt pinnedBy editedAt editedBy file files attachments location private
  content translations blocks role federation customFields`.split(/\s+/)

function wrongTypes(): readonly HostileMessage[] {
  const wrong: readonly unknown[] = [
    null,
    -1.5,
    'x',
    [null, 1, 'x', [], {}],
    {
      _id: 1,
      username: null,
      name: [],
      value: {},
      type: 'PARAGRAPH',
      coordinates: ['x', null],
      usernames: 'x',
    },
  ]
  return FIELDS.flatMap((field) =>
    wrong.map((value) =>
      one(`${field}: ${JSON.stringify(value).slice(0, 40)}`, { msg: 'x', [field]: value }),
    ),
  )
}

function strangers(): readonly HostileMessage[] {
  return [
    one('an unknown kind', { t: 'holographic', msg: 'wave' }),
    one('an unknown node', {
      msg: 'hello',
      md: [{ type: 'HOLOGRAM', value: { shape: 'cube' }, fallback: [0, 1e9] }],
    }),
    one('offsets before the text', {
      msg: 'hello',
      md: [{ type: 'HOLOGRAM', fallback: [-5, Number.MAX_SAFE_INTEGER] }],
    }),
    one('an unknown attachment', { attachments: [{ type: 'hologram', payload: { shape: 'cube' } }] }),
    one('no attachment at all', { attachments: [{}, null, [], 'x'] }),
    one('blocks', {
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '<script>alert(1)</script>' } }],
    }),
    one('a call without anything', { t: 'videoconf' }),
    one('a pin without a message', { t: 'message_pinned', attachments: null }),
    one('a place beyond the poles', { location: { type: 'Point', coordinates: [1e9, -1e9] } }),
    one('a cipher', { t: 'e2e', msg: 'U2FsdGVkX1', content: { algorithm: 'x', ciphertext: 'y' } }),
    one('a discussion nowhere', {
      t: 'discussion-created',
      msg: '<b>x</b>',
      drid: '../../x',
      dcount: -1,
      dlm: 'never',
    }),
    one('blocks where inlines belong', {
      md: [paragraph({ type: 'CODE', value: [] }, { type: 'TABLE', value: {} })],
    }),
    one('inlines where blocks belong', { md: [text('x'), { type: 'BOLD', value: text('x') }, 'x', 1, null] }),
    one('a table of anything', {
      md: [{ type: 'TABLE', value: { header: 'x', rows: [1, {}, [text('x')]] } }],
    }),
    one('a list that is none', { md: [{ type: 'ORDERED_LIST', value: [{ number: 1e99, value: 'x' }, 1] }] }),
    one('a heading of level NaN', { md: [{ type: 'HEADING', level: 'NaN', value: 'x' }] }),
    one('a formula that never ends', { md: [{ type: 'KATEX', value: '\\def\\a{\\a\\a}\\a' }] }),
    one('a formula that styles', {
      md: [{ type: 'KATEX', value: '\\htmlStyle{position:fixed}{\\rule{9999em}{9999em}}' }],
    }),
    one('an SVG as a picture', {
      attachments: [
        {
          title: 'x.svg',
          image_url: '/file-upload/a/x.svg',
          image_type: 'image/svg+xml',
          image_preview: '<svg onload=alert(1)>',
        },
      ],
    }),
    one('a preview that is markup', {
      attachments: [{ image_url: '/file-upload/a/x', image_preview: 'data:text/html;base64,PHNjcmlwdD4=' }],
    }),
  ]
}

function nested(depth: number, wrap: (inner: unknown) => unknown, bottom: unknown): unknown {
  let node = bottom
  for (let level = 0; level < depth; level += 1) node = wrap(node)
  return node
}

function depths(): readonly HostileMessage[] {
  const wrappers = [
    'QUOTE',
    'SPOILER_BLOCK',
    'UNORDERED_LIST',
    'ORDERED_LIST',
    'TASKS',
    'HOLOGRAM',
    'PARAGRAPH',
  ]
  const inlines = ['BOLD', 'ITALIC', 'STRIKE', 'SPOILER', 'HOLOGRAM']
  const label = (inner: unknown) => ({
    type: 'LINK',
    value: { src: text('https://x.example'), label: [inner] },
  })
  return [
    ...wrappers.map((type) =>
      one(`${type} 1,000 deep`, {
        md: [nested(1_000, (inner) => ({ type, value: [inner] }), paragraph(text('x')))],
      }),
    ),
    ...inlines.map((type) =>
      one(`${type} 1,000 deep`, {
        md: [paragraph(nested(1_000, (inner) => ({ type, value: [inner] }), text('x')))],
      }),
    ),
    one('labels 1,000 deep', { md: [paragraph(nested(1_000, label, text('x')))] }),
    one('lists 1,000 deep', { md: nested(1_000, (inner) => [inner], text('x')) }),
    one('quotes 1,000 deep', {
      attachments: [nested(1_000, (inner) => ({ message_link: 'x', text: 'x', attachments: [inner] }), {})],
    }),
    one('fallbacks 1,000 deep', {
      md: [nested(1_000, (inner) => ({ type: 'HOLOGRAM', fallback: inner }), text('x'))],
    }),
    one('fields 1,000 deep', {
      customFields: nested(1_000, (inner) => ({ inner }), 1),
      reactions: nested(1_000, (inner) => ({ inner }), 1),
    }),
  ]
}

function crowds(): readonly HostileMessage[] {
  const many = <Part>(count: number, part: (index: number) => Part) =>
    Array.from({ length: count }, (_, index) => part(index))
  const million = 'word '.repeat(200_000)
  return [
    one('1 MB of words', { msg: million, md: null }),
    one('1 MB of one word', { msg: 'x'.repeat(1_000_000), md: null }),
    one('1 MB of words in markup', { msg: million, md: [paragraph(text(million))] }),
    one('1 MB of code', {
      msg: '',
      md: [
        {
          type: 'CODE',
          language: 'js',
          value: many(20_000, () => ({
            type: 'CODE_LINE',
            value: text('const a = "b" // and so on, and so on, and so on'),
          })),
        },
      ],
    }),
    one('100,000 nodes', {
      msg: 'x',
      md: [paragraph(...many(100_000, () => ({ type: 'BOLD', value: [text('x')] })))],
    }),
    one('10,000 paragraphs', { msg: 'x', md: many(10_000, () => paragraph(text('x'))) }),
    one('a table of 10,000 cells', {
      msg: 'x',
      md: [
        {
          type: 'TABLE',
          value: {
            header: [],
            rows: many(100, () => ({ type: 'TABLE_ROW', value: many(100, () => ({ value: [text('x')] })) })),
          },
        },
      ],
    }),
    one('10,000 kinds of reaction', {
      msg: 'x',
      reactions: Object.fromEntries(many(10_000, (index) => [`:r${index}:`, { usernames: ['ada'] }])),
    }),
    one('a reaction of 10,000', {
      msg: 'x',
      reactions: { ':tada:': { usernames: many(10_000, (index) => `user${index}`) } },
    }),
    one('10,000 mentions', {
      msg: 'x',
      mentions: many(10_000, (index) => ({ _id: `u${index}`, username: `u${index}` })),
    }),
    one('10,000 attachments', {
      attachments: many(10_000, (index) => ({ title: `File ${index}`, type: 'file' })),
    }),
    one('10,000 pictures', {
      attachments: many(10_000, (index) => ({
        image_url: `/file-upload/${index}/x.png`,
        image_dimensions: { width: 9, height: 9 },
      })),
    }),
    one('10,000 links', {
      msg: 'x',
      urls: many(10_000, (index) => ({ url: `https://example.com/${index}`, meta: { ogTitle: 'x' } })),
    }),
    one('10,000 fields', {
      attachments: [
        {
          title: 'x',
          fields: many(10_000, () => ({ title: 'x', value: 'y' })),
          actions: many(10_000, () => ({ text: 'x' })),
        },
      ],
    }),
    one('10,000 followers', { msg: 'x', tcount: 1e12, replies: many(10_000, (index) => `u${index}`) }),
    one('a preview of 1 MB', {
      attachments: [{ image_url: '/file-upload/a/x.png', image_preview: 'A'.repeat(1_000_000) }],
    }),
  ]
}

function dates(): readonly HostileMessage[] {
  const wrong: readonly unknown[] = [
    'never',
    '',
    null,
    {},
    { $date: 'x' },
    1e20,
    -1e20,
    '+275760-09-13T00:00:00.001Z',
    '0000-00-00',
    true,
  ]
  return wrong.map((date) =>
    one(`the date ${JSON.stringify(date)}`, {
      msg: 'x',
      ts: date,
      editedAt: date,
      pinned: true,
      pinnedAt: date,
      tcount: 1,
      tlm: date,
      md: [
        paragraph(
          { type: 'TIMESTAMP', value: { timestamp: date, format: 'R' } },
          { type: 'TIMESTAMP', value: { timestamp: String(date), format: 'F' } },
        ),
      ],
      attachments: [{ message_link: 'x', ts: date, text: 'x' }],
    }),
  )
}
