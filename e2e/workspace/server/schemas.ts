import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

/**
 * The parameters of each endpoint, as `@rocket.chat/rest-typings` 8.8.1 publishes them. They are written out here because
 * that package only loads through a bundler; `schemas.test.ts` asks both about the same queries.
 */

// Two compilers as in the original: most endpoints unwrap a one-element array, a few do not.
const options = { allowUnionTypes: true, discriminator: true } as const
const scalarAjv = new Ajv2020({ ...options, coerceTypes: true })
const queryAjv = new Ajv2020({ ...options, coerceTypes: 'array' })

const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}[t\s]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:z|[+-]\d{2}(?::?\d{2})?)?$/i
for (const ajv of [scalarAjv, queryAjv]) ajv.addFormat('iso-date-time', ISO_DATE_TIME)

// The order of properties is theirs as well: the first one at fault is the one that the error names.
type Property = Readonly<Record<string, unknown>>
type Properties = Readonly<Record<string, Property>>

const text: Property = { type: 'string' }
const word: Property = { type: 'string', minLength: 1 }
const number: Property = { type: 'number' }
const texts: Property = { type: 'array', items: text }
const orNull = (property: Property): Property => ({ ...property, nullable: true })
const trueOrFalse: Property = { type: 'string', enum: ['false', 'true'] }

const page: Properties = { count: orNull(number), offset: orNull(number) }
const sortedPage: Properties = { ...page, sort: orNull(text) }

/** No other key is allowed: a cache-buster is a 400. */
function closed(properties: Properties, required: readonly string[] = []) {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** Exactly one of two ways to name a room. Both branches of groups.* list both names, so sending both matches twice. */
function groupBy(properties: Properties) {
  return {
    oneOf: [
      closed({ roomId: text, ...properties }, ['roomId']),
      closed({ roomName: text, ...properties }, ['roomName']),
    ],
  }
}

function eitherOf(first: Properties, second: Properties, others: Properties) {
  return {
    oneOf: [
      closed({ ...first, ...others }, Object.keys(first)),
      closed({ ...second, ...others }, Object.keys(second)),
    ],
  }
}

const filters: Properties = { mentionIds: text, starredIds: text, pinned: text }
const looseHistory: Properties = {
  latest: orNull(text),
  oldest: orNull(text),
  inclusive: orNull(text),
  unreads: orNull(text),
  showThreadMessages: orNull(text),
  ...sortedPage,
}
const strictHistory: Properties = {
  latest: word,
  showThreadMessages: trueOrFalse,
  oldest: word,
  inclusive: trueOrFalse,
  unreads: trueOrFalse,
  count: number,
  offset: number,
  sort: text,
}
const nullableHistory = Object.fromEntries(
  Object.entries(strictHistory).map(([name, property]) => [name, orNull(property)]),
)
const directPage: Properties = { query: text, sort: text, count: number, offset: number }

function files(otherName: string, additionalProperties: boolean) {
  return {
    type: 'object',
    properties: {
      roomId: orNull(text),
      [otherName]: orNull(text),
      offset: orNull(number),
      ...sortedPage,
      name: orNull(text),
      typeGroup: orNull(text),
      query: orNull(text),
      onlyConfirmed: { type: 'boolean' },
    },
    oneOf: [
      { type: 'object', required: ['roomId'] },
      { type: 'object', required: [otherName] },
    ],
    required: [],
    additionalProperties,
  }
}

const userBy = (name: string) =>
  closed({ [name]: text, includeUserRooms: text, fields: orNull(text) }, [name])
const savedMessages = closed({ roomId: word, ...sortedPage }, ['roomId'])

export const schemas = {
  'rooms.images': queryAjv.compile(
    closed({ roomId: text, startingFromId: orNull(text), ...page }, ['roomId']),
  ),
  'rooms.info': scalarAjv.compile({
    oneOf: [closed({ roomId: text }, ['roomId']), closed({ roomName: text }, ['roomName'])],
  }),
  'rooms.get': queryAjv.compile(closed({ updatedSince: orNull(text) })),
  'subscriptions.get': queryAjv.compile(closed({ updatedSince: orNull(text) })),
  'subscriptions.getOne': queryAjv.compile(closed({ roomId: text }, ['roomId'])),
  'groups.messages': queryAjv.compile(
    groupBy({ roomId: text, roomName: text, ...filters, ...sortedPage, query: orNull(text) }),
  ),
  'channels.messages': queryAjv.compile(
    closed({ roomId: text, ...filters, query: text, ...sortedPage }, ['roomId']),
  ),
  'im.messages': queryAjv.compile({
    oneOf: [
      closed({ roomId: text, ...filters, fields: text, ...directPage }, ['roomId']),
      closed({ username: text, ...filters, ...directPage, fields: text }, ['username']),
    ],
  }),
  'groups.history': scalarAjv.compile(groupBy(looseHistory)),
  'channels.history': queryAjv.compile(eitherOf({ roomId: word }, { roomName: word }, nullableHistory)),
  'im.history': queryAjv.compile(closed({ roomId: word, ...strictHistory }, ['roomId'])),
  'groups.members': scalarAjv.compile(
    groupBy({ offset: orNull(number), ...page, filter: orNull(text), status: orNull(texts) }),
  ),
  // Not published with a schema of its own: it is the shape that the typings describe.
  'channels.members': queryAjv.compile(
    eitherOf(
      { roomId: text },
      { roomName: text },
      { ...sortedPage, query: text, filter: text, status: texts },
    ),
  ),
  'im.members': queryAjv.compile(
    eitherOf({ roomId: text }, { username: text }, { status: texts, filter: text, ...directPage }),
  ),
  'groups.files': queryAjv.compile(files('roomName', true)),
  'channels.files': queryAjv.compile(files('roomName', false)),
  'im.files': queryAjv.compile(files('username', false)),
  'chat.getMessage': scalarAjv.compile(closed({ msgId: word }, ['msgId'])),
  'chat.getPinnedMessages': queryAjv.compile(savedMessages),
  'chat.getStarredMessages': queryAjv.compile(savedMessages),
  'chat.getMentionedMessages': queryAjv.compile(savedMessages),
  'chat.search': queryAjv.compile(
    closed({ roomId: text, searchText: text, ...page }, ['roomId', 'searchText']),
  ),
  'chat.getThreadMessages': queryAjv.compile(
    closed({ tmid: word, aroundId: orNull(word), ...sortedPage }, ['tmid']),
  ),
  'chat.syncMessages': queryAjv.compile(
    closed(
      {
        roomId: text,
        lastUpdate: orNull(text),
        fromTs: { type: 'string', format: 'iso-date-time' },
        count: orNull(number),
        next: orNull(text),
        previous: orNull(text),
        type: orNull({ type: 'string', enum: ['UPDATED', 'DELETED'] }),
      },
      ['roomId'],
    ),
  ),
  'users.info': queryAjv.compile({
    anyOf: ['userId', 'username', 'importId', 'email', 'freeSwitchExtension'].map(userBy),
  }),
  'settings.public': queryAjv.compile(closed({ ...sortedPage, _id: text, query: text })),
  'emoji-custom.list': queryAjv.compile(
    closed({ query: text, updatedSince: orNull(text), _updatedAt: text, _id: text }),
  ),
} satisfies Record<string, ValidateFunction>
