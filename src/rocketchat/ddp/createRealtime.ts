import { type Connection, openConnection, type Socket } from './openConnection.ts'
import { readNews, type RoomNews, streamsOf } from './readNews.ts'
import { retryDelay } from './retryDelay.ts'

export interface RoomWatcher {
  /** From now on everything is told; what happened before is to be asked for. */
  onLive: () => void
  /** Nothing is told any more. */
  onLost: () => void
  onNews: (news: RoomNews) => void
}

export interface Realtime {
  /** Until the returned function is called. */
  watch(roomId: string, watcher: RoomWatcher): () => void
}

interface RealtimeOptions {
  /** Absolute, without a trailing slash. */
  server: string
  userId: string
  token: string
  openSocket?: (url: string) => Socket
  random?: () => number
}

interface Room {
  readonly watchers: Set<RoomWatcher>
  /** Subscriptions that are not confirmed yet. */
  readonly pending: Set<string>
  isLive: boolean
}

/** Moving from a room's images to its messages needs no new connection. */
const LINGER_MS = 5_000
/** A connection that held so long was no failure. */
const STEADY_MS = 30_000

/** Rocket.Chat's websocket: one connection for all rooms that are watched, opened anew whenever it is lost. */
export function createRealtime({
  server,
  userId,
  token,
  openSocket = browserSocket,
  random,
}: RealtimeOptions): Realtime {
  const url = `${server.replace(/^http/, 'ws')}/websocket`
  const rooms = new Map<string, Room>()
  let connection: Connection | undefined
  let isSignedIn = false
  let isRefused = false
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let linger: ReturnType<typeof setTimeout> | undefined

  function connect() {
    clearTimeout(retry)
    retry = undefined
    if (connection !== undefined || isRefused || rooms.size === 0) return
    const openedAt = Date.now()
    try {
      connection = openConnection({
        open: () => openSocket(url),
        token,
        onReady: () => {
          isSignedIn = true
          for (const [roomId, room] of rooms) subscribe(roomId, room)
        },
        onSubscription,
        onChanged: (frame) => {
          const told = readNews(frame, { server, userId })
          if (told !== undefined) for (const { onNews } of watchersOf(told.roomId)) onNews(told.news)
        },
        onClosed: (end) => {
          connection = undefined
          isSignedIn = false
          isRefused ||= end.isRefused
          failures = Date.now() - openedAt > STEADY_MS ? 0 : failures + 1
          lose()
          scheduleRetry()
        },
      })
    } catch {
      // An address that no socket can be opened for, or a policy that forbids it.
      isRefused = true
    }
  }

  function scheduleRetry() {
    // Without a network every try is in vain; `online` tells when there is one.
    if (isRefused || rooms.size === 0 || isOffline()) return
    retry = setTimeout(connect, retryDelay(failures, random))
  }

  function subscribe(roomId: string, room: Room) {
    for (const [stream, event] of streamsOf(roomId)) {
      const id = `${stream} ${event}`
      room.pending.add(id)
      connection?.subscribe(id, stream, event)
    }
  }

  function onSubscription(id: string, isReady: boolean) {
    for (const room of rooms.values()) {
      // A subscription that is refused stays pending: such a room is never live.
      if (!isReady || !room.pending.delete(id) || room.pending.size > 0) continue
      room.isLive = true
      for (const { onLive } of room.watchers) onLive()
    }
  }

  function lose() {
    for (const room of rooms.values()) {
      room.pending.clear()
      if (!room.isLive) continue
      room.isLive = false
      for (const { onLost } of room.watchers) onLost()
    }
  }

  function watchersOf(roomId: string): readonly RoomWatcher[] {
    return [...(rooms.get(roomId)?.watchers ?? [])]
  }

  function leave(roomId: string) {
    rooms.delete(roomId)
    if (isSignedIn)
      for (const [stream, event] of streamsOf(roomId)) connection?.unsubscribe(`${stream} ${event}`)
    if (rooms.size > 0) return
    linger = setTimeout(() => {
      removeEventListeners()
      clearTimeout(retry)
      connection?.close()
    }, LINGER_MS)
  }

  function wake() {
    if (globalThis.document?.visibilityState === 'hidden') return
    if (connection === undefined) connect()
    else connection.probe()
  }

  function addEventListeners() {
    globalThis.addEventListener?.('online', wake)
    globalThis.document?.addEventListener('visibilitychange', wake)
  }

  function removeEventListeners() {
    globalThis.removeEventListener?.('online', wake)
    globalThis.document?.removeEventListener('visibilitychange', wake)
  }

  return {
    watch(roomId, watcher) {
      clearTimeout(linger)
      addEventListeners()
      const known = rooms.get(roomId)
      const room = known ?? { watchers: new Set(), pending: new Set(), isLive: false }
      room.watchers.add(watcher)
      rooms.set(roomId, room)
      if (known === undefined && isSignedIn) subscribe(roomId, room)
      else if (room.isLive) watcher.onLive()
      if (retry === undefined) connect()

      return () => {
        room.watchers.delete(watcher)
        if (room.watchers.size === 0 && rooms.get(roomId) === room) leave(roomId)
      }
    },
  }
}

function isOffline(): boolean {
  return 'navigator' in globalThis && 'onLine' in navigator && !navigator.onLine
}

function browserSocket(url: string): Socket {
  return new WebSocket(url)
}
