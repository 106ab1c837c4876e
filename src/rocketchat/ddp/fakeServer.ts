import { parseFrame } from './frames.ts'
import type { Socket } from './openConnection.ts'

type Frame = Record<string, unknown>

/** For tests: a server at the other end of every socket that is opened, which does what it is told. */
export function fakeServer() {
  const sockets: FakeSocket[] = []
  const server = {
    /** What the client said, connection by connection. */
    said: [] as Frame[][],
    /** Answers as Rocket.Chat does, until told otherwise. */
    answers: true,
    refusesToken: false,
    refusesRooms: false,
    open(url: string): Socket {
      const socket = new FakeSocket(server, url, server.said.push([]) - 1)
      sockets.push(socket)
      queueMicrotask(() => socket.dispatchEvent(new Event('open')))
      return socket
    },
    get last() {
      return sockets.at(-1)
    },
    get count() {
      return sockets.length
    },
    /** Over the connection that is open, if one is. */
    tell(frame: unknown) {
      sockets.at(-1)?.tell(frame)
    },
  }
  return server
}

class FakeSocket extends EventTarget {
  readonly url: string
  isOpen = true
  readonly #server: ReturnType<typeof fakeServer>
  readonly #index: number

  constructor(server: ReturnType<typeof fakeServer>, url: string, index: number) {
    super()
    this.#server = server
    this.url = url
    this.#index = index
  }

  send(text: string) {
    const frame = parseFrame(text) ?? {}
    this.#server.said[this.#index]?.push({ ...frame })
    if (this.#server.answers) queueMicrotask(() => this.#answer(frame))
  }

  close() {
    if (!this.isOpen) return
    this.isOpen = false
    queueMicrotask(() => this.dispatchEvent(new Event('close')))
  }

  tell(frame: unknown) {
    const data = typeof frame === 'object' ? JSON.stringify(frame) : frame
    if (this.isOpen) this.dispatchEvent(new MessageEvent('message', { data }))
  }

  #answer({ msg, id }: Readonly<Frame>) {
    const { refusesToken, refusesRooms } = this.#server
    if (msg === 'connect') this.tell({ msg: 'connected', session: 's' })
    if (msg === 'ping') this.tell({ msg: 'pong' })
    if (msg === 'method') this.tell({ msg: 'result', id, ...(refusesToken && { error: { error: 403 } }) })
    if (msg === 'sub')
      this.tell(refusesRooms ? { msg: 'nosub', id, error: {} } : { msg: 'ready', subs: [id] })
  }
}
