import { type Body, type Machine, type Switch, newId, numbers, required, texts } from './Switch.ts'
import { accounts } from './accounts.ts'
import { json } from './answers.ts'
import type { RoomDocument } from './documents.ts'
import { FAULT_KINDS } from './faults.ts'
import { messageSwitches } from './messageSwitches.ts'
import { pictureSwitches } from './pictureSwitches.ts'
import { SOCKET_TURNS } from './realtime.ts'
import type { KnownSettings } from './settings.ts'
import { totpCode } from './totp.ts'

const DAY_MS = 86_400_000

export const SWITCHES_PATH = '/__workspace'

/**
 * `POST /__workspace` with `{ "action": …, … }`, answered with `{ "success": true, … }`. Only from this machine, never from another origin.
 *
 * | action | also takes | does |
 * |---|---|---|
 * | `reset` | | the content, sessions, limiter, faults, settings and records as at the start |
 * | `limiter` | `enabled?`, `limit?`, `windowMs?` | changes the limiter and empties it |
 * | `resetLimiter` | | empties it |
 * | `fault` | `route`, `kind`, `times?`, `ms?`, `status?`, `type?`, `body?`, `location?` | see `faults.ts` |
 * | `clearFaults` | | |
 * | `revokeTokens` (`revokeToken`) | `userId` or `username` | all sessions of that person end |
 * | `issueToken` | `username`, `type?` | answers `userId`, `authToken`: signed in without a login call; type `personalAccessToken` makes one of those |
 * | `totpCode` | `username` | answers `code`: what the authenticator shows now |
 * | `pictureAt` | `roomId`, `index` | answers `fileId`: 0 is the newest of `rooms.images` |
 * | `messageAt` | `roomId`, `index` | answers `messageId`: 0 is the newest |
 * | `lastEmailCode` | `username` | answers `code` |
 * | `refuseSignIn` | `username`, `code?` | refused with that code, such as `error-user-is-not-activated`; none: let in again |
 * | `addMessage` | `message {rid, msg, …}` or the same at the top | answers `message` |
 * | `editMessage` | `id`, `changes {…}` or `msg` | answers `message` |
 * | `deleteMessage` | `id` | vanishes, or becomes a marker with `Message_ShowDeletedStatus` |
 * | `addPicture` | `roomId`, `name?`, `width?`, `height?`, `userId?`, `changes?` | answers `file` |
 * | `deletePicture` | `id` | |
 * | `setSetting` | `id`, `value` | any of `settings.ts` |
 * | `changeRoom` | `id`, `changes {…}` | the room's document |
 * | `storage` | `redirects?`, `origin?`, `allowsOrigins?` | files answer 302 to a signed address on another origin |
 * | `socket` | `turn` | websockets: `cut` ends all once, `freeze` sends nothing any more, `refuse` lets nobody in, until `open` |
 * | `calls` | | answers `calls`: what was asked so far, and `frames`: what was said over websockets |
 * | `clearCalls` | | forgets them |
 */
const switches: Readonly<Record<string, Switch>> = {
  limiter({ state, limiter }, { enabled, limit, windowMs }) {
    const { settings } = state
    if (typeof enabled === 'boolean') settings.API_Enable_Rate_Limiter = enabled
    if (typeof limit === 'number') settings.API_Enable_Rate_Limiter_Limit_Calls_Default = limit
    if (typeof windowMs === 'number') settings.API_Enable_Rate_Limiter_Limit_Time_Default = windowMs
    limiter.reset()
  },
  resetLimiter: ({ limiter }) => {
    limiter.reset()
  },
  fault({ faults }, body) {
    const kind = FAULT_KINDS.find((known) => known === body['kind'])
    if (kind === undefined) throw new Error(`kind is one of ${FAULT_KINDS.join(', ')}`)
    faults.add({
      route: required(body, 'route'),
      kind,
      ...numbers(body, ['times', 'ms', 'status']),
      ...texts(body, ['type', 'body', 'location']),
    })
  },
  clearFaults: ({ faults }) => {
    faults.clear()
  },
  revokeToken: revokeTokens,
  revokeTokens,
  issueToken({ state, sessions }, body) {
    const user = state.userNamed(required(body, 'username'))
    if (user === undefined) throw new Error('nobody has that username')
    if (body['type'] !== 'personalAccessToken') {
      return { userId: user._id, authToken: sessions.issue(user._id, DAY_MS) }
    }
    const authToken = newId() + newId()
    sessions.addPersonalAccessToken(user._id, authToken)
    return { userId: user._id, authToken }
  },
  totpCode({ state }, body) {
    const secret = accounts.find(({ username }) => username === required(body, 'username'))?.totpSecret
    if (secret === undefined) throw new Error('nobody of that username has an authenticator')
    return { code: totpCode(secret, state.now()) }
  },
  lastEmailCode: ({ signIn }, body) => ({ code: signIn.lastEmailCode(required(body, 'username')) ?? null }),
  refuseSignIn: ({ signIn }, body) => {
    signIn.refuse(required(body, 'username'), typeof body['code'] === 'string' ? body['code'] : undefined)
  },
  ...messageSwitches,
  ...pictureSwitches,
  setSetting({ state }, body) {
    const id = required(body, 'id')
    if (!Object.hasOwn(state.settings, id)) throw new Error('no such setting')
    Object.assign(state.settings, { [id]: body['value'] } satisfies Partial<
      Record<keyof KnownSettings, unknown>
    >)
  },
  changeRoom({ state }, body) {
    state.changeRoom(required(body, 'id'), body['changes'] as Partial<RoomDocument>)
  },
  storage({ storage }, { redirects, origin, allowsOrigins }) {
    if (typeof redirects === 'boolean') storage.redirects = redirects
    if (typeof origin === 'string') storage.origin = origin
    if (typeof allowsOrigins === 'boolean') storage.allowsOrigins = allowsOrigins
  },
  socket({ realtime }, body) {
    const turn = SOCKET_TURNS.find((known) => known === body['turn'])
    if (turn === undefined) throw new Error(`turn is one of ${SOCKET_TURNS.join(', ')}`)
    realtime.turn(turn)
  },
  calls: ({ recorder }) => ({ calls: recorder.calls(), frames: recorder.frames() }),
  clearCalls: ({ recorder }) => {
    recorder.clear()
  },
}

export async function answerSwitch(
  request: Request,
  peerIp: string,
  machine: () => Promise<Machine>,
  reset: () => void,
): Promise<Response> {
  if (request.method !== 'POST' || !isLoopback(peerIp) || isForeign(request))
    return json({ success: false }, 403)
  try {
    const body = (await request.json()) as Body
    const action = required(body, 'action')
    if (action === 'reset') {
      reset()
      return json({ success: true })
    }
    const turn = Object.hasOwn(switches, action) ? switches[action] : undefined
    if (turn === undefined) throw new Error(`action is one of reset, ${Object.keys(switches).join(', ')}`)
    const result = turn(await machine(), body)
    return json({ success: true, ...(typeof result === 'object' ? result : {}) })
  } catch (error) {
    return json({ success: false, error: error instanceof Error ? error.message : String(error) }, 400)
  }
}

function isLoopback(ip: string): boolean {
  return ip === '::1' || /^(?:::ffff:)?127\./.test(ip)
}

/** A page of another origin can send a request here, so it must not count. */
function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  return (
    (origin !== null && origin !== new URL(request.url).origin) ||
    (site !== null && site !== 'same-origin' && site !== 'none')
  )
}

function revokeTokens({ state, sessions, realtime }: Machine, body: Body) {
  const { userId, username } = body
  const user = typeof userId === 'string' ? state.user(userId) : state.userNamed(String(username))
  if (user === undefined) throw new Error('userId or username names nobody')
  sessions.revokeAll(user._id)
  realtime.drop(user._id)
}
