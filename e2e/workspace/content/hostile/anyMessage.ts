import * as fc from 'fast-check'

import { ADDRESSES, COLOURS, KEYS, NAMES, TEXTS } from './words.ts'

const short = (words: readonly string[]) => words.filter((word) => word.length < 200)

const word = fc.oneof(
  fc.constantFrom(...short([...ADDRESSES, ...NAMES, ...COLOURS, ...KEYS, ...TEXTS])),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const value = fc.oneof(
  { arbitrary: word, weight: 6 },
  { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
)
const number = fc.oneof(fc.integer(), fc.double(), value)
const date = fc.oneof(
  { arbitrary: fc.constantFrom('2026-11-19T12:00:00.000Z', 0), weight: 9 },
  { arbitrary: number, weight: 1 },
)

const TYPES =
  `PARAGRAPH HEADING CODE CODE_LINE QUOTE BLOCKQUOTE SPOILER_BLOCK UNORDERED_LIST ORDERED_LIST LIST_ITEM TASKS TASK
  TABLE TABLE_ROW TABLE_CELL HORIZONTAL_RULE LINE_BREAK KATEX BIG_EMOJI PLAIN_TEXT BOLD ITALIC STRIKE SPOILER INLINE_CODE
  LINK IMAGE MENTION_USER MENTION_CHANNEL EMOJI COLOR INLINE_KATEX TIMESTAMP`.split(/\s+/)

const optional = <Fields>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.record(fields, { requiredKeys: [] })

/** A node of the markup, of a known type as a rule, with anything in it. */
const { node } = fc.letrec((tie) => {
  const inner = fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    value,
    tie('node'),
    fc.array(tie('node'), { maxLength: 3 }),
    optional({
      src: tie('node'),
      label: tie('node'),
      header: fc.array(tie('node'), { maxLength: 2 }),
      rows: fc.array(tie('node'), { maxLength: 2 }),
    }),
    optional({ r: number, g: number, b: number, a: number }),
    optional({ timestamp: number, format: value }),
  )
  return {
    node: optional({
      type: fc.oneof({ arbitrary: fc.constantFrom(...TYPES), weight: 12 }, { arbitrary: value, weight: 1 }),
      value: inner,
      level: number,
      language: value,
      status: value,
      number,
      shortCode: value,
      unicode: value,
      align: value,
      fallback: fc.oneof(tie('node'), fc.tuple(number, number), value),
    }),
  }
})

const person = fc.oneof(optional({ _id: value, username: value, name: value }), value)

const { attachment } = fc.letrec((tie) => ({
  attachment: optional({
    ...Object.fromEntries(
      `type title title_link text pretext description author_name author_link author_icon image_url image_type image_preview
      thumb_url audio_url video_url message_link fileId color format collapsed`
        .split(/\s+/)
        .map((name) => [name, value]),
    ),
    ts: date,
    size: number,
    image_dimensions: optional({ width: number, height: number }),
    md: fc.array(node, { maxLength: 2 }),
    fields: fc.array(optional({ title: value, value, short: value }), { maxLength: 2 }),
    actions: fc.array(optional({ text: value, url: value }), { maxLength: 2 }),
    attachments: fc.array(tie('attachment'), { maxLength: 1, depthIdentifier: 'quotes' }),
  }),
}))

/** A message as nobody should send it. */
export const anyMessage: fc.Arbitrary<object> = fc
  .record(
    {
      t: fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: value, weight: 1 }),
      ts: date,
      u: person,
      msg: value,
      md: fc.oneof(fc.array(node, { maxLength: 4 }), value),
      alias: value,
      avatar: value,
      emoji: value,
      bot: value,
      mentions: fc.array(person, { maxLength: 2 }),
      channels: fc.array(person, { maxLength: 2 }),
      urls: fc.array(
        optional({
          url: value,
          meta: optional({ ogTitle: value, ogDescription: value, ogImage: value }),
          headers: optional({ contentType: value }),
        }),
        { maxLength: 2 },
      ),
      reactions: fc.dictionary(word, optional({ usernames: fc.array(value, { maxLength: 2 }) }), {
        maxKeys: 2,
      }),
      translations: fc.dictionary(word, value, { maxKeys: 2 }),
      starred: fc.oneof(person, fc.array(person, { maxLength: 2 })),
      pinned: fc.oneof(fc.boolean(), value),
      pinnedAt: date,
      pinnedBy: person,
      editedAt: date,
      editedBy: person,
      tmid: value,
      tcount: number,
      tlm: date,
      replies: fc.oneof(fc.array(value, { maxLength: 2 }), value),
      drid: value,
      dcount: number,
      dlm: date,
      file: person,
      files: fc.array(person, { maxLength: 2 }),
      attachments: fc.oneof(fc.array(attachment, { maxLength: 3 }), value),
      location: optional({ coordinates: fc.oneof(fc.tuple(number, number), value) }),
      blocks: fc.oneof(fc.array(node, { maxLength: 2 }), value),
      private: value,
      role: value,
    },
    { requiredKeys: ['ts'] },
  )
  .map((message) => Object.assign(message, { _id: 'any', rid: 'hostile' }))
