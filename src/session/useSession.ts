import { useContext } from 'react'

import type { RocketChatClient } from '#rocketchat/client.ts'

import type { Session } from './Session.ts'
import { SessionContext } from './SessionContext.ts'
import type { SessionStore } from './sessionStore.ts'

/** Below `RequireSession` only: elsewhere there may be nobody. */
export function useSession(): Session {
  const session = useOptionalSession()
  if (session === undefined)
    throw new Error('useSession needs somebody signed in: put it below RequireSession')
  return session
}

export function useOptionalSession(): Session | undefined {
  const { state } = useSessionContext()
  return state.status === 'signedOut' ? undefined : state
}

/** A new object, with the same key, after the same person signed in again. */
export function useClient(): RocketChatClient {
  return useSession().client
}

/** Forgets everything at once; the promise is done when the server has answered, or has not. */
export function useSignOut(): () => Promise<void> {
  return useSessionContext().store.signOut
}

export function useSessionStore(): SessionStore {
  return useSessionContext().store
}

export function useSessionContext() {
  const context = useContext(SessionContext)
  if (context === undefined) throw new Error('Sessions are known below SessionProvider only')
  return context
}
