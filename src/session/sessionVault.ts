import * as v from 'valibot'

/** What survives a reload. */
export type StoredSession = v.InferOutput<typeof storedSession>

/** `memory` is for browsers that refuse storage, such as in a frame on another site. */
export type Place = 'tab' | 'device' | 'memory'

export interface SessionVault {
  load(server: string | undefined): { session: StoredSession; place: Place } | undefined
  /** What the other tabs of this browser see. */
  loadFromDevice(server: string | undefined): StoredSession | undefined
  /** Says where it could be put: each place falls back to the next smaller one. */
  save(session: StoredSession, place: Place): Place
  forget(server: string): void
  /** Whether a session can outlive this tab at all. */
  canKeep(): boolean
}

export const KEY_PREFIX = 'vitrine.session:'

const text = v.pipe(v.string(), v.nonEmpty())

const storedSession = v.object({
  server: v.pipe(v.string(), v.regex(/^https?:\/\/[^/?#]/), v.regex(/[^/]$/)),
  userId: text,
  token: text,
  username: v.string(),
  name: text,
  credentialKind: v.picklist(['password', 'accessToken']),
})

type Area = () => Storage

/** Reading `window.localStorage` throws where storage is blocked, so even the areas come as functions. */
export function createSessionVault(
  tab: Area = () => sessionStorage,
  device: Area = () => localStorage,
): SessionVault {
  return {
    load(server) {
      const inTab = read(tab, server)
      if (inTab !== undefined) return { session: inTab, place: 'tab' }
      const onDevice = read(device, server)
      return onDevice && { session: onDevice, place: 'device' }
    },
    loadFromDevice: (server) => read(device, server),
    save(session, place) {
      this.forget(session.server)
      if (place === 'device' && write(device, session)) return 'device'
      if (place !== 'memory' && write(tab, session)) return 'tab'
      return 'memory'
    },
    forget(server) {
      for (const area of [tab, device]) attempt(() => area().removeItem(KEY_PREFIX + server))
    },
    canKeep: () =>
      attempt(() => {
        device().setItem('vitrine.probe', '1')
        device().removeItem('vitrine.probe')
        return true
      }) ?? false,
  }
}

/** A session that does not parse is as good as none: another version wrote it, or somebody's hand. */
function read(area: Area, server: string | undefined): StoredSession | undefined {
  return attempt(() => {
    const keys = server === undefined ? Object.keys(area()) : [KEY_PREFIX + server]
    for (const key of keys.filter((name) => name.startsWith(KEY_PREFIX))) {
      const result = v.safeParse(storedSession, parseJson(area().getItem(key)))
      if (result.success && KEY_PREFIX + result.output.server === key) return result.output
    }
    return undefined
  })
}

function write(area: Area, session: StoredSession): boolean {
  return (
    attempt(() => {
      area().setItem(KEY_PREFIX + session.server, JSON.stringify(session))
      return true
    }) ?? false
  )
}

function parseJson(value: string | null): unknown {
  return value === null ? undefined : attempt(() => JSON.parse(value) as unknown)
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
