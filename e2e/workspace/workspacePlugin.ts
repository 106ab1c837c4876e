import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'

import type { Connect, Plugin, PreviewServer, ViteDevServer } from 'vite'
import { type WebSocket, WebSocketServer } from 'ws'

import { createContent } from './content/createContent.ts'
import { SOCKET_PATH, type Workspace, createWorkspace, isWorkspacePath } from './createWorkspace.ts'
import { PASSWORD, accounts } from './server/accounts.ts'

interface Options {
  /** False where a real server answers. */
  isEnabled?: boolean
}

/** Mounts the stand-in workspace at the origin's root, in dev, preview and component tests alike. */
export function workspacePlugin({ isEnabled = true }: Options = {}): Plugin {
  if (!isEnabled) return { name: 'vitrine:workspace' }
  let workspace: Workspace | undefined
  const open = () => (workspace ??= embeddedWorkspace())
  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (!isWorkspacePath(path)) {
      next()
      return
    }
    void answer(open(), request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  }
  const mount = (server: ViteDevServer | PreviewServer) => {
    // First of all: Vite's own CORS answers to other local origins would be kinder than Rocket.Chat is.
    server.middlewares.stack.unshift({ route: '', handle: middleware })
    const sockets = new WebSocketServer({ noServer: true })
    server.httpServer?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Vite's own hot reload comes in by the same door.
      if ((request.url ?? '').split('?', 1)[0] !== SOCKET_PATH) return
      sockets.handleUpgrade(request, socket, head, (opened) => void connect(open(), opened))
    })
    // Once the page can be asked for, so that nobody waits for three years of messages to be made up.
    server.httpServer?.once('listening', () => {
      setTimeout(() => {
        void open().prepare()
      }, 200)
    })
  }
  return { name: 'vitrine:workspace', configureServer: mount, configurePreviewServer: mount }
}

/** What the terminal says about it: who answers, and who can sign in. */
export function workspaceBanner(): string[] {
  const lines = accounts.map((account) => {
    const extra = [
      account.totpSecret === undefined
        ? ''
        : `an authenticator's code, printed here when it is asked for (secret ${account.totpSecret}), or backup code ${account.backupCodes?.join(' or ') ?? ''}`,
      account.hasEmailCodes === true ? 'a code by e-mail, printed here when it is sent' : '',
      account.personalAccessToken === undefined
        ? ''
        : `user ID ${account.userId ?? ''}, access token ${account.personalAccessToken}`,
    ].filter((text) => text !== '')
    return `  ${account.username}${extra.length === 0 ? '' : `: ${extra.join('; ')}`}`
  })
  return ['The embedded workspace answers.', `Sign in with the password ${PASSWORD} as`, ...lines]
}

function embeddedWorkspace(): Workspace {
  return createWorkspace({
    content: () =>
      createContent({ ...scale('images', 'WORKSPACE_IMAGES'), ...scale('messages', 'WORKSPACE_MESSAGES') }),
    onEmailCode: (username, code) => {
      process.stdout.write(`\n  E-mail to ${username}: the verification code is ${code}.\n`)
    },
    onTotpAsked: (username, code) => {
      process.stdout.write(`\n  The authenticator of ${username} shows ${code}.\n`)
    },
  })
}

/** How much the large group holds, where the environment says so. */
function scale(what: 'images' | 'messages', name: string): { [What in typeof what]?: number } {
  const number = Number(process.env[name])
  return Number.isInteger(number) && number > 0 ? { [what]: number } : {}
}

async function answer(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => {
    gone.abort()
  })
  const answered = await workspace.handle(toRequest(request, gone.signal), {
    ip: request.socket.remoteAddress ?? '',
  })
  // No answer at all: what a lost network looks like.
  if (answered.type === 'error') {
    request.socket.destroy()
    return
  }

  response.statusCode = answered.status
  for (const [name, value] of answered.headers) response.setHeader(name, value)
  if (answered.body === null || request.method === 'HEAD') {
    response.end()
    return
  }
  try {
    await pipeline(Readable.fromWeb(answered.body as NodeReadableStream), response)
  } catch {
    // The reader left, or a test cut the answer off: either way the connection is over.
    response.destroy()
  }
}

/** What is said before the workspace is there is heard afterwards. */
async function connect(workspace: Workspace, socket: WebSocket): Promise<void> {
  const early: string[] = []
  let hear = (text: string): void => void early.push(text)
  socket.on('message', (data: Buffer) => {
    hear(data.toString())
  })
  const end = await workspace.connect({
    send: (text) => {
      if (socket.readyState === socket.OPEN) socket.send(text)
    },
    close: () => {
      socket.terminate()
    },
  })
  if (end === undefined) {
    socket.terminate()
    return
  }
  socket.on('close', end.closed)
  hear = end.receive
  for (const text of early) end.receive(text)
}

function toRequest(request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? ''
    if (!name.startsWith(':')) headers.append(name, request.rawHeaders[index + 1] ?? '')
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return new Request(new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`), {
    method: request.method ?? 'GET',
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(request), duplex: 'half' } : {}),
  } as RequestInit)
}
