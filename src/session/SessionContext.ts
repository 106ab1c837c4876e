import { createContext } from 'react'

import type { SessionState, SessionStore } from './sessionStore.ts'

export const SessionContext = createContext<{ store: SessionStore; state: SessionState } | undefined>(
  undefined,
)
