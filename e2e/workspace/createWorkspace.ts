import type { Content } from './server/documents.ts'
import { accounts } from './server/accounts.ts'
import { answerApi, endpointName } from './server/api.ts'
import { applyFault, createFaults } from './server/faults.ts'
import { BUCKET_PATH, answerBucket } from './server/bucket.ts'
import { answerFile } from './server/files.ts'
import { createLimiter } from './server/limiter.ts'
import { answerAvatar, answerCustomEmoji } from './server/pictures.ts'
import { type SocketEnd, type SocketPeer, createRealtime } from './server/realtime.ts'
import { createRecorder, credentialsOf } from './server/recorder.ts'
import { createSessions } from './server/sessions.ts'
import type { KnownSettings } from './server/settings.ts'
import { createSignIn } from './server/signIn.ts'
import { createState } from './server/state.ts'
import type { Machine } from './server/Switch.ts'
import { SWITCHES_PATH, answerSwitch } from './server/switches.ts'

export interface WorkspaceOptions {
  /** What the workspace starts with, and starts with again after a reset. */
  content: () => Content | Promise<Content>
  now?: () => number
  settings?: Partial<KnownSettings>
  /** Where e-mail codes are shown. */
  onEmailCode?: (username: string, code: string) => void
  /** Where the code of somebody's authenticator is shown. */
  onTotpAsked?: (username: string, code: string) => void
}

export interface Workspace {
  /** Makes the content, which the first request would have to wait for. */
  prepare(): Promise<void>
  handle(request: Request, peer?: Peer): Promise<Response>
  /** A websocket that somebody opens at `SOCKET_PATH`; undefined when nobody is let in. */
  connect(peer: SocketPeer): Promise<SocketEnd | undefined>
}

export const SOCKET_PATH = '/websocket'

export interface Peer {
  /** Address at the other end of the connection; `x-real-ip` wins where the limiter is concerned, as on the server. */
  ip: string
}

const LOCAL: Peer = { ip: '127.0.0.1' }

/**
 * A Rocket.Chat workspace as far as a viewer meets it, as one function from request to response: nothing is listening,
 * nothing is stored. Behaves as `rocketchat-server.md` says, the unpleasant parts included.
 */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  let content: Promise<Content> | undefined
  let machine: Promise<Machine> | undefined
  // The content is made once: what tests change lies beside it, so a reset is quick.
  const start = () =>
    (machine ??= (content ??= Promise.resolve(options.content())).then((made) => assemble(made, options)))

  return {
    async prepare() {
      await start()
    },
    async handle(request, peer = LOCAL) {
      const url = new URL(request.url)
      if (url.pathname === SWITCHES_PATH) {
        return answerSwitch(request, peer.ip, start, () => {
          void machine?.then(({ realtime }) => realtime.turn('cut'))
          machine = undefined
        })
      }

      const running = await start()
      const ip = request.headers.get('x-real-ip') ?? peer.ip
      const endpoint = endpointName(url.pathname)
      const fault = running.faults.take(endpoint, url.pathname)
      const answer = async () => route(running, request, url, ip)
      const response = await (fault === undefined ? answer() : applyFault(fault, answer, request.signal))
      running.recorder.record({
        method: request.method,
        path: url.pathname,
        keys: [...url.searchParams.keys()],
        ip,
        status: response.status,
        endpoint,
        credentials: credentialsOf(request, url),
        at: running.state.now(),
      })
      return response
    },
    async connect(peer) {
      const { realtime } = await start()
      return realtime.isRefusing ? undefined : realtime.connect(peer)
    },
  }
}

/** Whether the workspace answers that path; everything else belongs to the app that is served beside it. */
export function isWorkspacePath(path: string): boolean {
  return path === SWITCHES_PATH || PREFIXES.some((prefix) => path.startsWith(prefix))
}

const PREFIXES = ['/api/', '/file-upload/', '/ufs/', '/avatar/', '/emoji-custom/', BUCKET_PATH]

function route(machine: Machine, request: Request, url: URL, ip: string): Promise<Response> | Response {
  const path = url.pathname
  if (path.startsWith('/api/')) return answerApi(machine, request, ip)
  if (path.startsWith('/file-upload/') || path.startsWith('/ufs/')) return answerFile(machine, request)
  if (path.startsWith('/avatar/')) return answerAvatar(machine, request)
  if (path.startsWith('/emoji-custom/')) return answerCustomEmoji(machine.state, request)
  if (path.startsWith(BUCKET_PATH)) return answerBucket(machine, request)
  // Outside the API the server answers everything with its own web page, which is how a wrong address looks. Beside
  // Vitrine those paths are Vitrine's.
  return new Response('<!doctype html><html><head><title>Rocket.Chat</title></head><body></body></html>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

function assemble(content: Content, options: WorkspaceOptions): Machine {
  const now = options.now ?? Date.now
  const state = createState(content, now)
  Object.assign(state.settings, options.settings)
  const sessions = createSessions(now)
  for (const { username, personalAccessToken } of accounts) {
    const user = state.userNamed(username)
    if (user !== undefined && personalAccessToken !== undefined) {
      sessions.addPersonalAccessToken(user._id, personalAccessToken)
    }
  }

  const signIn = createSignIn({
    now,
    accounts,
    settings: () => state.settings,
    findPerson: (by) => {
      const user =
        'username' in by
          ? state.userNamed(by.username)
          : state.content.users.find(({ emails }) => emails?.some(({ address }) => address === by.email))
      return user?.username === undefined
        ? undefined
        : {
            id: user._id,
            username: user.username,
            emails: (user.emails ?? []).map(({ address }) => address),
            isActive: user.active,
          }
    },
    onEmailCode: (username, code) => options.onEmailCode?.(username, code),
    onTotpAsked: (username, code) => options.onTotpAsked?.(username, code),
  })

  const recorder = createRecorder()
  return {
    state,
    sessions,
    signIn,
    limiter: createLimiter(now),
    faults: createFaults(),
    storage: { redirects: false, origin: undefined, allowsOrigins: false },
    recorder,
    realtime: createRealtime({ state, sessions, recorder }),
  }
}
