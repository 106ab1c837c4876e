import type { MessageDocument } from '../documents.ts'
import { meteorError, success } from '../answers.ts'
import type { Endpoint, Endpoints } from '../endpoint.ts'
import { hiddenTypes } from '../hiddenTypes.ts'
import { normalizeMessage } from '../normalizeMessage.ts'
import { schemas } from '../schemas.ts'
import type { KnownSettings } from '../settings.ts'
import { type FamilyName, families } from './findRoom.ts'

const DEFAULT_COUNT = 20

const imHistory = historyOf('im')

export const historyEndpoints: Endpoints = {
  'groups.history': { ...historyOf('groups'), isLegacy: true },
  'channels.history': historyOf('channels'),
  'im.history': imHistory,
  'dm.history': imHistory,
}

/** The newest `count` messages of a window, without total; `count` is not clamped here (contract 2.7). */
function historyOf(family: FamilyName): Endpoint {
  return {
    schema: schemas[`${family}.history`],
    handle(call) {
      const { state, user, query } = call
      const room = families[family](call, { refusesArchived: false })
      const latest = readDate(query['latest'], 'latest') ?? state.now()
      const oldest = readDate(query['oldest'], 'oldest')
      const isInclusive = query['inclusive'] === 'true'
      const isVisible = visibleIn(state.settings, room.sysMes)
      const visible = state
        .messages(room._id)
        .filter(
          (message) =>
            isVisible(message) && (query['showThreadMessages'] !== 'false' || message.tmid === undefined),
        )

      const inWindow = visible.filter((message) => {
        const sentAt = Date.parse(message.ts)
        return isInclusive
          ? sentAt <= latest && (oldest === undefined || sentAt >= oldest)
          : sentAt < latest && (oldest === undefined || sentAt > oldest)
      })
      const offset = typeof query['offset'] === 'number' ? query['offset'] : 0
      const count = typeof query['count'] === 'number' ? Math.trunc(query['count']) : DEFAULT_COUNT
      const loaded = count === 0 ? inWindow.slice(offset) : inWindow.slice(offset, offset + count)

      return success({
        messages: loaded.map((message) => normalizeMessage(state, message, user._id)),
        ...(query['unreads'] === 'true' && oldest !== undefined ? countUnread(visible, loaded, oldest) : {}),
      })
    },
  }
}

/** What lies between the date and the oldest message that was loaded: in effect the date's place in the list. */
function countUnread(
  visible: readonly MessageDocument[],
  loaded: readonly MessageDocument[],
  oldest: number,
) {
  const oldestLoaded = loaded.at(-1)
  if (oldestLoaded === undefined || Date.parse(oldestLoaded.ts) <= oldest) return { unreadNotLoaded: 0 }
  const end = Date.parse(oldestLoaded.ts)
  const between = visible.filter((message) => {
    const sentAt = Date.parse(message.ts)
    return sentAt > oldest && sentAt < end
  })
  return { firstUnread: between.at(-1), unreadNotLoaded: between.length }
}

/** Unlike *.messages, system messages that the workspace or the room hides are left out. */
function visibleIn(settings: KnownSettings, roomTypes: readonly string[] | boolean | undefined) {
  const types = Array.isArray(roomTypes) ? roomTypes : settings.Hide_System_Messages
  const hidden = hiddenTypes(types)
  return (message: MessageDocument) =>
    message._hidden !== true && (message.t === undefined || !hidden.has(message.t))
}

function readDate(value: unknown, name: string): number | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const date = Date.parse(value)
  if (Number.isNaN(date))
    throw meteorError('error-invalid-date', `The "${name}" query parameter must be a valid date`)
  return date
}
