import type { MessageDocument } from '../documents.ts'
import { success } from '../answers.ts'
import type { Endpoint, Endpoints } from '../endpoint.ts'
import { normalizeMessage } from '../normalizeMessage.ts'
import { readPage, slicePage } from '../page.ts'
import type { Query } from '../parseQuery.ts'
import { rowsOf } from '../rowsOf.ts'
import { schemas } from '../schemas.ts'
import { type Sort, readSort, sortRows } from '../sortRows.ts'
import { type FamilyName, families } from './findRoom.ts'

const imMessages = messagesOf('im')

export const messagesEndpoints: Endpoints = {
  'groups.messages': { ...messagesOf('groups'), isLegacy: true },
  'channels.messages': messagesOf('channels'),
  'im.messages': imMessages,
  'dm.messages': imMessages,
}

/** Thread replies and system messages are in, hidden copies are out, `count` is what arrived (contract 2.2–2.6). */
function messagesOf(family: FamilyName): Endpoint {
  return {
    schema: schemas[`${family}.messages`],
    handle(call) {
      const { state, user, query } = call
      const room = families[family](call, { refusesArchived: true })
      const hasFilters = Number.parseInt(state.settings.PLAYED_VERSION, 10) >= 7
      const matching = matchingOf(state.messages(room._id), hasFilters ? query : {})
      const page = readPage(query, state.settings)
      const messages = slicePage(sorted(matching, readSort(query['sort'])), page)
      return success({
        messages: messages.map((message) => normalizeMessage(state, message, user._id)),
        count: messages.length,
        offset: page.offset,
        total: matching.length,
      })
    },
  }
}

/** By time is how they lie here, so that large rooms need no sorting. */
function sorted(messages: readonly MessageDocument[], sort: Sort | undefined): readonly MessageDocument[] {
  const [first, ...others] = sort ?? []
  if (first === undefined) return messages
  if (first[0] !== 'ts' || others.length > 0) return sortRows(messages, sort ?? [])
  return first[1] === -1 ? messages : messages.toReversed()
}

const shown = new WeakMap<readonly MessageDocument[], readonly MessageDocument[]>()

/** What is not filtered is found once for as long as nothing changes: readers of a large room ask for page after page. */
function matchingOf(messages: readonly MessageDocument[], query: Query): readonly MessageDocument[] {
  if (['mentionIds', 'starredIds', 'pinned'].some((name) => query[name] !== undefined)) {
    return messages.filter(matches(query))
  }
  const found = shown.get(messages) ?? messages.filter(matches({}))
  shown.set(messages, found)
  return found
}

/** Ids are split at commas, nothing else: a JSON array finds nothing. `pinned=false` is no filter. */
function matches(query: Query): (message: MessageDocument) => boolean {
  const mentionIds = splitIds(query['mentionIds'])
  const starredIds = splitIds(query['starredIds'])
  const isPinnedOnly = typeof query['pinned'] === 'string' && query['pinned'].toLowerCase() === 'true'
  return (message) =>
    message._hidden !== true &&
    (!isPinnedOnly || message.pinned === true) &&
    (mentionIds.size === 0 || rowsOf(message.mentions).some((mention) => mentionIds.has(mention._id))) &&
    (starredIds.size === 0 || rowsOf(message.starred).some((star) => starredIds.has(star._id)))
}

function splitIds(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'string' || value === '') return new Set()
  return new Set(value.split(',').map((id) => id.trim()))
}
