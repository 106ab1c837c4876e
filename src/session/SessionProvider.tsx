import { QueryClientContext } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'

import { fixedServer } from './deployment.ts'
import { onSignOut } from './onSignOut.ts'
import { resumeQueries } from './resumeQueries.ts'
import { SessionContext } from './SessionContext.ts'
import { createSessionStore, type SessionState, type SessionStore } from './sessionStore.ts'

interface SessionProviderProps {
  /** For tests; else one that reads this browser's storage and the page's deployment. */
  store?: SessionStore
  children: ReactNode
}

/** Knows who is signed in. Inside a QueryClientProvider it also empties that cache at sign-out. */
export function SessionProvider({ store: given, children }: SessionProviderProps) {
  const [store] = useState(() => given ?? createSessionStore({ fixedServer: fixedServer() }))
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const context = useMemo(() => ({ store, state }), [store, state])

  useEffect(() => store.start(), [store])
  useQueriesOf(state)

  return <SessionContext value={context}>{children}</SessionContext>
}

function useQueriesOf({ status }: SessionState) {
  const queryClient = useContext(QueryClientContext)
  const previousStatus = useRef(status)

  useEffect(() => {
    if (queryClient === undefined) return undefined
    return onSignOut(() => {
      void queryClient.cancelQueries()
      queryClient.clear()
    })
  }, [queryClient])

  // An effect of the outermost component runs last: by now all queries below know the new client.
  useEffect(() => {
    const hasResumed = previousStatus.current === 'ended' && status === 'active'
    previousStatus.current = status
    return hasResumed && queryClient !== undefined ? resumeQueries(queryClient) : undefined
  }, [status, queryClient])
}
