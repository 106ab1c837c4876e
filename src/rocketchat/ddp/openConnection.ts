import { type Json, readList, readRecord, readText } from '#rocketchat/lenient.ts'

import { parseFrame } from './frames.ts'

/** As much of a WebSocket as is used; tests bring their own. */
export type Socket = Pick<WebSocket, 'addEventListener' | 'send' | 'close'>

interface ConnectionOptions {
  open: () => Socket
  token: string
  /** Signed in: subscriptions may be made. */
  onReady: () => void
  onSubscription: (id: string, isReady: boolean) => void
  onChanged: (frame: Json) => void
  /** Once, whatever ended it. `isRefused`: this token will not be let in. */
  onClosed: (end: { isRefused: boolean }) => void
}

export interface Connection {
  subscribe(id: string, stream: string, event: string): void
  unsubscribe(id: string): void
  /** Whoever was asleep may sit before a dead connection: asks whether anybody is there. */
  probe(): void
  close(): void
}

/** How long connecting and signing in may take. */
const GREETING_MS = 15_000
/** The server asks every 15 s whether we are there; after a longer silence we ask. */
const SILENCE_MS = 25_000
const ANSWER_MS = 8_000

const LOGIN = 'login'

/** One connection from handshake to end: signed in, kept alive, and given up when it is frozen. */
export function openConnection({
  open,
  token,
  onReady,
  onSubscription,
  onChanged,
  onClosed,
}: ConnectionOptions): Connection {
  const socket = open()
  let timer = setTimeout(end, GREETING_MS)
  let isOver = false

  socket.addEventListener('open', () => {
    say({ msg: 'connect', version: '1', support: ['1'] })
  })
  socket.addEventListener('message', ({ data }) => {
    const frame = isOver ? undefined : parseFrame(data)
    if (frame !== undefined) hear(frame)
  })
  socket.addEventListener('close', () => {
    end()
  })

  function hear(frame: Json) {
    if (isReady) watchSilence()
    switch (frame['msg']) {
      case 'connected':
        say({ msg: 'method', id: LOGIN, method: 'login', params: [{ resume: token }] })
        break
      case 'result':
        if (frame['id'] === LOGIN) onLogin(frame)
        break
      case 'ping':
        say(frame['id'] === undefined ? { msg: 'pong' } : { msg: 'pong', id: frame['id'] })
        break
      case 'ready':
        for (const id of readList(frame['subs'])) if (typeof id === 'string') onSubscription(id, true)
        break
      case 'nosub':
        onSubscription(readText(frame['id']) ?? '', false)
        break
      case 'changed':
        onChanged(frame)
        break
      case 'failed':
        end({ isRefused: true })
        break
    }
  }

  let isReady = false
  function onLogin(frame: Json) {
    const error = readRecord(frame['error'])
    if (error !== undefined) end({ isRefused: error['error'] === 403 })
    else if (!isReady) {
      isReady = true
      watchSilence()
      onReady()
    }
  }

  function watchSilence() {
    clearTimeout(timer)
    timer = setTimeout(probe, SILENCE_MS)
  }

  function probe() {
    if (!isReady || isOver) return
    clearTimeout(timer)
    timer = setTimeout(end, ANSWER_MS)
    say({ msg: 'ping' })
  }

  function say(frame: Json) {
    try {
      if (!isOver) socket.send(JSON.stringify(frame))
    } catch {
      end()
    }
  }

  function end({ isRefused = false } = {}) {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    // A frozen connection may take minutes to close: nobody waits for it.
    socket.close()
    onClosed({ isRefused })
  }

  return {
    subscribe: (id, stream, event) => {
      say({ msg: 'sub', id, name: stream, params: [event, { useCollection: false, args: [] }] })
    },
    unsubscribe: (id) => {
      say({ msg: 'unsub', id })
    },
    probe,
    close: () => {
      end()
    },
  }
}
