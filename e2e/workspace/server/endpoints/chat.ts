import type { MessageDocument } from '../documents.ts'
import { accessibleRoom } from '../access.ts'
import { meteorError, plainFailure, Refusal, success } from '../answers.ts'
import type { Endpoint, Endpoints, SignedInCall } from '../endpoint.ts'
import { normalizeMessage } from '../normalizeMessage.ts'
import { readPage, slicePage } from '../page.ts'
import { rowsOf } from '../rowsOf.ts'
import { schemas } from '../schemas.ts'
import { searchMessages } from '../searchMessages.ts'
import { readSort, sortRows } from '../sortRows.ts'

export const chatEndpoints: Endpoints = {
  'chat.getMessage': {
    schema: schemas['chat.getMessage'],
    handle({ state, user, query }) {
      const message = state.message(String(query['msgId']))
      const isReadable = message !== undefined && accessibleRoom(state, message.rid, user._id) !== undefined
      // Not found and not allowed look alike, and say nothing.
      if (!isReadable) throw plainFailure('')
      return success({ message: normalizeMessage(state, message, user._id) })
    },
  },
  // Its `sort` is read and ignored: natural order, oldest first.
  'chat.getPinnedMessages': savedMessages({
    schema: schemas['chat.getPinnedMessages'],
    isSorted: false,
    isSaved: (message) => message.pinned === true && message.t !== 'rm',
    isNormalized: true,
  }),
  'chat.getStarredMessages': savedMessages({
    schema: schemas['chat.getStarredMessages'],
    isSorted: true,
    isSaved: (message, { user }) => rowsOf(message.starred).some((star) => star._id === user._id),
    isNormalized: true,
  }),
  // @all and @here are not the caller's name, so they are not found here.
  'chat.getMentionedMessages': savedMessages({
    schema: schemas['chat.getMentionedMessages'],
    isSorted: true,
    isSaved: (message, { user }) =>
      rowsOf(message.mentions).some(({ username }) => username === user.username),
    isNormalized: false,
  }),
  'chat.search': {
    schema: schemas['chat.search'],
    handle(call) {
      const { state, user, query } = call
      const text = String(query['searchText'])
      if (text === '')
        throw meteorError(
          'error-searchText-param-not-provided',
          'The required "searchText" query param is missing.',
        )
      const room = accessibleRoom(state, query['roomId'], user._id)
      // It says no more than that.
      if (room === undefined) throw new Refusal(400, { success: false })
      const found = searchMessages(state.messages(room._id).filter(isNotHidden), text, user)
      const messages = slicePage(found, readPage(query, state.settings))
      return success({ messages: messages.map((message) => normalizeMessage(state, message, user._id)) })
    },
  },
  'chat.getThreadMessages': {
    schema: schemas['chat.getThreadMessages'],
    handle: threadMessages,
  },
  'chat.syncMessages': {
    schema: schemas['chat.syncMessages'],
    handle: syncMessages,
  },
}

interface Saved {
  schema: NonNullable<Endpoint['schema']>
  isSorted: boolean
  isSaved: (message: MessageDocument, call: SignedInCall) => boolean
  isNormalized: boolean
}

function savedMessages({ schema, isSorted, isSaved, isNormalized }: Saved): Endpoint {
  return {
    schema,
    handle(call) {
      const { state, user, query } = call
      const room = accessibleRoom(state, query['roomId'], user._id)
      if (room === undefined) throw meteorError('error-not-allowed', 'Not allowed')
      const sort = readSort(query['sort'])
      const saved = state
        .messages(room._id)
        .filter((message) => isNotHidden(message) && isSaved(message, call))
        .toReversed()
      const page = readPage(query, state.settings)
      const messages = slicePage(isSorted ? sortRows(saved, sort ?? [['ts', -1]]) : saved, page)
      return success({
        messages: isNormalized
          ? messages.map((message) => normalizeMessage(state, message, user._id))
          : messages,
        count: messages.length,
        offset: page.offset,
        total: saved.length,
      })
    },
  }
}

/** The replies without what they reply to: hidden copies and everybody's stars included (contract 2.7). */
function threadMessages({ state, user, query }: SignedInCall): Response {
  const sort = readSort(query['sort'])
  if (!state.settings.Threads_enabled) throw meteorError('error-not-allowed', 'Threads Disabled')
  const tmid = String(query['tmid'])
  const parent = state.message(tmid)
  if (parent === undefined) throw meteorError('error-invalid-message', 'Invalid Message')
  const room = accessibleRoom(state, parent.rid, user._id)
  if (room === undefined) throw meteorError('error-not-allowed', 'Not Allowed')
  const replies = state.messages(room._id).filter((message) => message.tmid === tmid)
  const page = readPage(query, state.settings)
  const messages = slicePage(sortRows(replies, sort ?? [['ts', 1]]), page)
  return success({ messages, count: messages.length, offset: page.offset, total: replies.length })
}

/** Everything newer than a date at once, or page by page with a cursor in ms; never both (contract 12.2). */
function syncMessages({ state, user, query }: SignedInCall): Response {
  const { roomId, lastUpdate, next, previous, type } = query
  const room = accessibleRoom(state, roomId, user._id)
  if (room === undefined) throw meteorError('error-not-allowed', 'Not allowed')
  const isCursor = typeof next === 'string' || typeof previous === 'string'
  if (typeof lastUpdate === 'string' && isCursor) {
    throw meteorError(
      'error-cursor-and-lastUpdate-conflict',
      'The attributes "next", "previous" and "lastUpdate" cannot be used together',
    )
  }
  if (typeof next === 'string' && typeof previous === 'string') {
    throw meteorError('error-cursor-conflict', 'You cannot provide both "next" and "previous" parameters')
  }
  if (isCursor && typeof type !== 'string') {
    throw meteorError(
      'error-type-param-required',
      'The "type" parameter is required when using the "next" or "previous" parameters',
    )
  }

  const updated = state.messages(room._id).filter(isNotHidden)
  const deleted = state.deletedMessages(room._id)
  if (!isCursor) {
    const since = typeof lastUpdate === 'string' ? Date.parse(lastUpdate) : Number.NaN
    if (Number.isNaN(since)) {
      throw meteorError(
        'error-lastUpdate-param-invalid',
        'The "lastUpdate" query parameter must be a valid date',
      )
    }
    const result = {
      updated: updated
        .filter((message) => Date.parse(message._updatedAt) > since)
        .map((message) => normalizeMessage(state, message, user._id)),
      deleted: deleted.filter((message) => Date.parse(message._deletedAt) > since),
    }
    return success({ result })
  }

  const cursor = Number(next ?? previous)
  const count = typeof query['count'] === 'number' ? query['count'] : state.settings.API_Default_Count
  const isForward = typeof next === 'string'
  const window = <Row>(rows: readonly Row[], time: (row: Row) => number) => {
    const sorted = rows
      .filter((row) => (isForward ? time(row) > cursor : time(row) < cursor))
      .toSorted((a, b) => (isForward ? time(a) - time(b) : time(b) - time(a)))
    const page = sorted.slice(0, count)
    const last = page.at(-1)
    const isMore = sorted.length > page.length
    return {
      page,
      cursor: {
        next: isForward && isMore && last !== undefined ? String(time(last)) : null,
        previous: page[0] === undefined ? null : String(time(page[0])),
      },
    }
  }
  if (type === 'DELETED') {
    const { page, cursor } = window(deleted, (message) => Date.parse(message._deletedAt))
    return success({ result: { updated: [], deleted: page, cursor } })
  }
  const found = window(updated, (message) => Date.parse(message._updatedAt))
  const messages = found.page.map((message) => normalizeMessage(state, message, user._id))
  return success({ result: { updated: messages, deleted: [], cursor: found.cursor } })
}

function isNotHidden(message: MessageDocument): boolean {
  return message._hidden !== true
}
