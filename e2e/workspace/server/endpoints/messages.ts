import type { MessageDocument } from '../documents.ts'
import { success } from '../answers.ts'
import type { Endpoint, Endpoints } from '../endpoint.ts'
import { normalizeMessage } from '../normalizeMessage.ts'
import { readPage, slicePage } from '../page.ts'
import type { Query } from '../parseQuery.ts'
import { schemas } from '../schemas.ts'
import { readSort, sortRows } from '../sortRows.ts'
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
      const sort = readSort(query['sort'])
      const matching = state.messages(room._id).filter(matches(query))
      const page = readPage(query, state.settings)
      const messages = slicePage(sort === undefined ? matching : sortRows(matching, sort), page)
      return success({
        messages: messages.map((message) => normalizeMessage(state, message, user._id)),
        count: messages.length,
        offset: page.offset,
        total: matching.length,
      })
    },
  }
}

/** Ids are split at commas, nothing else: a JSON array finds nothing. `pinned=false` is no filter. */
function matches(query: Query): (message: MessageDocument) => boolean {
  const mentionIds = splitIds(query['mentionIds'])
  const starredIds = splitIds(query['starredIds'])
  const isPinnedOnly = typeof query['pinned'] === 'string' && query['pinned'].toLowerCase() === 'true'
  return (message) =>
    message._hidden !== true &&
    (!isPinnedOnly || message.pinned === true) &&
    (mentionIds.size === 0 || message.mentions?.some((mention) => mentionIds.has(mention._id)) === true) &&
    (starredIds.size === 0 || message.starred?.some((star) => starredIds.has(star._id)) === true)
}

function splitIds(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'string' || value === '') return new Set()
  return new Set(value.split(',').map((id) => id.trim()))
}
