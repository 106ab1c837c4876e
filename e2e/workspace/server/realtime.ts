import { accessibleRoom } from './access.ts'
import { toEjson } from './ejson.ts'
import { hiddenTypes } from './hiddenTypes.ts'
import type { Recorder } from './recorder.ts'
import type { Sessions } from './sessions.ts'
import type { MessageChange, State } from './state.ts'
import { newId } from './Switch.ts'

/** The other end of a websocket. */
export interface SocketPeer {
  send(text: string): void
  close(): void
}

export interface SocketEnd {
  receive(text: string): void
  closed(): void
}

export const SOCKET_TURNS = ['open', 'cut', 'freeze', 'refuse'] as const
export type SocketTurn = (typeof SOCKET_TURNS)[number]

/** Rocket.Chat's websocket as far as a reader meets it (contract 12.1). */
export interface Realtime {
  readonly isRefusing: boolean
  connect(peer: SocketPeer): SocketEnd
  /** `cut` ends every connection once; `freeze` and `refuse` last until `open`. */
  turn(turn: SocketTurn): void
  /** A token that is revoked ends the connections that were opened with it. */
  drop(userId: string): void
}

interface Context {
  state: State
  sessions: Sessions
  recorder: Recorder
}

type Frame = Readonly<Record<string, unknown>>

/** Meteor asks that often whether somebody is there. */
const HEARTBEAT_MS = 15_000

export function createRealtime(context: Context): Realtime {
  const connections = new Set<Connection>()
  let turned: SocketTurn = 'open'
  const cut = () => {
    for (const connection of connections) connection.peer.close()
  }
  context.state.watchMessages((change) => {
    for (const connection of connections) connection.tell(change)
  })

  return {
    get isRefusing() {
      return turned === 'refuse'
    },
    connect(peer) {
      const connection = new Connection(context, {
        send: (text) => {
          if (turned !== 'freeze') peer.send(text)
        },
        close: () => {
          peer.close()
        },
      })
      connections.add(connection)
      return {
        receive: (text) => {
          connection.receive(text)
        },
        closed: () => {
          connection.end()
          connections.delete(connection)
        },
      }
    },
    turn(turn) {
      if (turn !== 'freeze' && turn !== 'open') cut()
      turned = turn === 'cut' ? 'open' : turn
    },
    drop(userId) {
      for (const connection of connections) if (connection.userId === userId) connection.peer.close()
    },
  }
}

class Connection {
  readonly peer: SocketPeer
  userId: string | undefined
  readonly #context: Context
  readonly #subs = new Map<string, { name: string; event: string }>()
  readonly #heartbeat: ReturnType<typeof setInterval>
  #isConnected = false

  constructor(context: Context, peer: SocketPeer) {
    this.#context = context
    this.peer = peer
    this.#send({ server_id: '0' })
    this.#heartbeat = setInterval(() => {
      if (this.#isConnected) this.#send({ msg: 'ping' })
    }, HEARTBEAT_MS)
  }

  end() {
    clearInterval(this.#heartbeat)
    this.#subs.clear()
  }

  receive(text: string) {
    const frame = parseFrame(text)
    const kind = frame?.['msg']
    if (frame === undefined || typeof kind !== 'string') {
      this.#send({ msg: 'error', reason: frame === undefined ? 'Parse error' : 'Bad request' })
      return
    }
    const name = frame['name'] ?? frame['method']
    this.#context.recorder.recordFrame({ msg: kind, name: typeof name === 'string' ? name : '' })
    if (kind === 'connect') this.#connect(frame)
    else if (!this.#isConnected)
      this.#send({ msg: 'error', reason: 'Must connect first', offendingMessage: frame })
    else this.#answer(kind, frame)
  }

  /** What happened, to whoever asked to hear of it. */
  tell(change: MessageChange) {
    if ('put' in change) {
      const { put: message } = change
      // As it is stored: with the stars of everybody, unlike over REST.
      if (message._hidden !== true && !this.#keepsToItself(message.t))
        this.#emit('stream-room-messages', message.rid, toEjson(message))
    } else {
      const { _id, rid } = change.removed
      this.#emit('stream-notify-room', `${rid}/deleteMessage`, { _id })
    }
  }

  #connect({ version }: Frame) {
    if (version !== '1') {
      this.#send({ msg: 'failed', version: '1' })
      this.peer.close()
      return
    }
    this.#isConnected = true
    this.#send({ msg: 'connected', session: newId() })
  }

  #answer(kind: string, frame: Frame) {
    switch (kind) {
      case 'ping':
        this.#send({ msg: 'pong', ...(frame['id'] === undefined ? {} : { id: frame['id'] }) })
        break
      case 'pong':
        break
      case 'method':
        this.#call(frame)
        break
      case 'sub':
        this.#subscribe(frame)
        break
      case 'unsub':
        this.#subs.delete(String(frame['id']))
        this.#send({ msg: 'nosub', id: frame['id'] })
        break
      default:
        this.#send({ msg: 'error', reason: 'Bad request', offendingMessage: frame })
    }
  }

  /** `login` with a token is all that a reader calls. */
  #call({ id, method, params }: Frame) {
    const { sessions } = this.#context
    const token = method === 'login' ? resumeToken(params) : undefined
    const userId = token === undefined ? undefined : sessions.ownerOf(token)
    if (userId === undefined) {
      const error =
        method === 'login'
          ? meteorError(403, "You've been logged out by the server. Please log in again.")
          : meteorError(404, `Method '${String(method)}' not found`)
      this.#send({ msg: 'result', id, error })
    } else {
      this.userId = userId
      this.#send({ msg: 'added', collection: 'users', id: userId, fields: {} })
      const tokenExpires = { $date: this.#context.state.now() + 90 * 86_400_000 }
      this.#send({ msg: 'result', id, result: { id: userId, token, tokenExpires, type: 'resume' } })
    }
    this.#send({ msg: 'updated', methods: [id] })
  }

  #subscribe({ id, name, params }: Frame) {
    const event = Array.isArray(params) ? (params as readonly unknown[])[0] : undefined
    if (typeof id !== 'string' || typeof name !== 'string') return
    if (!STREAMS.has(name)) {
      this.#send({ msg: 'nosub', id, error: meteorError(404, `Subscription '${name}' not found`) })
    } else if (typeof event !== 'string' || !this.#mayHear(event)) {
      this.#send({ msg: 'nosub', id, error: meteorError('not-allowed', '') })
    } else {
      this.#subs.set(id, { name, event })
      this.#send({ msg: 'ready', subs: [id] })
    }
  }

  /** What the workspace hides, but not what a room hides, nor what is left of deleted messages. */
  #keepsToItself(type: string | undefined): boolean {
    if (type === undefined || type === 'rm') return false
    return hiddenTypes(this.#context.state.settings.Hide_System_Messages).has(type)
  }

  #mayHear(event: string): boolean {
    const roomId = event.split('/', 1)[0]
    return this.userId !== undefined && accessibleRoom(this.#context.state, roomId, this.userId) !== undefined
  }

  #emit(collection: string, eventName: string, arg: unknown) {
    for (const { name, event } of this.#subs.values()) {
      if (name !== collection || event !== eventName || !this.#mayHear(event)) continue
      this.#send({ msg: 'changed', collection, id: 'id', fields: { eventName, args: [arg] } })
      return
    }
  }

  #send(frame: Frame) {
    this.peer.send(JSON.stringify(frame))
  }
}

const STREAMS: ReadonlySet<string> = new Set(['stream-room-messages', 'stream-notify-room'])

function meteorError(error: number | string, reason: string): Frame {
  const message = reason === '' ? `[${error}]` : `${reason} [${error}]`
  return { isClientSafe: true, error, reason, message, errorType: 'Meteor.Error' }
}

function resumeToken(params: unknown): string | undefined {
  const [first] = Array.isArray(params) ? (params as readonly unknown[]) : []
  const token = typeof first === 'object' && first !== null ? (first as Frame)['resume'] : undefined
  return typeof token === 'string' ? token : undefined
}

function parseFrame(text: string): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(text)
    return typeof frame === 'object' && frame !== null ? (frame as Frame) : undefined
  } catch {
    return undefined
  }
}
