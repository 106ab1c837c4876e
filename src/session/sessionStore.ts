import { createClient, type RocketChatClient } from '#rocketchat/client.ts'
import type { Person } from '#rocketchat/Person.ts'
import { fetchMe, signOut as revoke } from '#rocketchat/signIn.ts'

import { isImageHost } from './isImageHost.ts'
import { runSignOutCleanups } from './onSignOut.ts'
import type { CredentialKind, Session } from './Session.ts'
import { createSessionVault, type Place, type SessionVault, type StoredSession } from './sessionVault.ts'
import { createTabChannel, type SignOutNews, type TabChannel } from './tabChannel.ts'

export type SessionState =
  | Session
  /** By choice: the next person to sign in here need not land where the last one was. */
  | { readonly status: 'signedOut'; readonly isByChoice: boolean }

export interface NewSession {
  server: string
  token: string
  person: Person
  credentialKind: CredentialKind
  /** "Keep me signed in": on this device instead of in this tab only. */
  isKept: boolean
}

export interface SessionStore {
  /** Where the deployment says the server is; undefined lets people type one. */
  readonly fixedServer: string | undefined
  /** Whether this browser can keep a session beyond this tab. */
  readonly canKeep: boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => SessionState
  /** Validates a restored session once, and follows the other tabs until the returned function is called. */
  start(): () => void
  /** Of the same person after the session ended: everything goes on. Of another one: nothing of the first stays. */
  begin(session: NewSession): void
  /** Like `begin`, at the place where the ended session was kept. */
  resume(session: Omit<NewSession, 'isKept'>): void
  /** Forgets at once; the promise waits for the server. */
  readonly signOut: () => Promise<void>
}

interface SessionStoreOptions {
  fixedServer: string | undefined
  vault?: SessionVault
  channel?: TabChannel
  fetch?: typeof fetch
}

export function createSessionStore({
  fixedServer,
  vault = createSessionVault(),
  channel = createTabChannel(),
  fetch,
}: SessionStoreOptions): SessionStore {
  const listeners = new Set<() => void>()
  const restored = vault.load(fixedServer)
  let place: Place = restored?.place ?? 'tab'
  let isValidated = restored === undefined
  let state: SessionState =
    restored === undefined ? { status: 'signedOut', isByChoice: false } : activate(restored.session)

  function set(next: SessionState) {
    state = next
    for (const listener of listeners) listener()
  }

  function activate({ server, userId, token, username, name, credentialKind }: StoredSession): Session {
    const client: RocketChatClient = createClient({
      server,
      credentials: { userId, token },
      username,
      // A late answer to an older token says nothing about the one that replaced it.
      onSignedOut: () => {
        if (state.status === 'active' && state.client === client) set({ ...state, status: 'ended' })
      },
      mayReadFrom: isImageHost,
      fetch,
    })
    client.scheduler.remember()
    return { client, person: { id: userId, username, name }, server, credentialKind, status: 'active' }
  }

  function put({ server, token, person, credentialKind }: Omit<NewSession, 'isKept'>, where: Place) {
    if (state.status !== 'signedOut' && !isOf(state, { server, userId: person.id })) {
      vault.forget(state.server)
      runSignOutCleanups()
    }
    const { id: userId, username, name } = person
    const session: StoredSession = {
      server,
      userId,
      token,
      username,
      name: name || username || userId,
      credentialKind,
    }
    place = vault.save(session, where)
    isValidated = true
    set(activate(session))
  }

  function forget() {
    if (state.status === 'signedOut') return
    vault.forget(state.server)
    state.client.scheduler.forget()
    set({ status: 'signedOut', isByChoice: true })
    runSignOutCleanups()
  }

  async function validate(client: RocketChatClient) {
    // Anything but a refused token says nothing about the session; a refusal has ended it on its way here.
    const person = await fetchMe(client).catch(() => undefined)
    if (person === undefined || state.status !== 'active' || state.client !== client) return
    if (person.id !== state.person.id) set({ ...state, status: 'ended' })
    else if (person.name !== state.person.name || person.username !== state.person.username)
      set({ ...state, person })
  }

  function onSignOutElsewhere(news: SignOutNews) {
    if (state.status === 'signedOut' || !isOf(state, news)) return
    const { client, credentialKind } = state
    // A token kept on the device was shared with the tab that revoked it; one of this tab is still alive.
    const hasOwnToken = place !== 'device' && credentialKind === 'password' && state.status === 'active'
    forget()
    if (hasOwnToken) void revoke(client).catch(() => undefined)
  }

  function onDeviceChange() {
    const session = vault.loadFromDevice(state.status === 'signedOut' ? fixedServer : state.server)
    if (session === undefined) {
      if (state.status !== 'signedOut' && place === 'device') forget()
    } else if (state.status === 'signedOut' || (state.status === 'ended' && isOf(state, session))) {
      place = 'device'
      isValidated = true
      set(activate(session))
    }
  }

  return {
    fixedServer,
    canKeep: vault.canKeep(),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    getSnapshot: () => state,
    start() {
      if (!isValidated && state.status === 'active') {
        isValidated = true
        void validate(state.client)
      }
      return channel.listen({ onSignOut: onSignOutElsewhere, onDeviceChange })
    },
    begin: ({ isKept, ...session }) => {
      put(session, isKept ? 'device' : 'tab')
    },
    resume: (session) => {
      put(session, place)
    },
    async signOut() {
      if (state.status === 'signedOut') return
      const { client, server, person, credentialKind, status } = state
      forget()
      channel.announceSignOut({ server, userId: person.id })
      if (credentialKind === 'accessToken' || status === 'ended') return
      // Forgotten here either way: a server that cannot be reached must not keep anybody signed in.
      await revoke(client).catch(() => undefined)
    },
  }
}

function isOf(session: Session, { server, userId }: SignOutNews): boolean {
  return session.server === server && session.person.id === userId
}
