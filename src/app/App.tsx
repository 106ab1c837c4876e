import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { AppRouter } from '#embed/AppRouter.tsx'
import { SessionProvider } from '#session/SessionProvider.tsx'
import type { SessionStore } from '#session/sessionStore.ts'
import { ToastProvider } from '#ui/Toast.tsx'

import { Arrival } from './Arrival.tsx'
import { AppRoutes } from './AppRoutes.tsx'
import { createQueryClient } from './createQueryClient.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { fetchScreensAhead } from './screens.ts'

interface AppProps {
  basename: string
  /** For tests: starts in memory at this address. */
  initialUrl?: string
  /** For tests: somebody is signed in already. */
  sessionStore?: SessionStore
}

export function App({ basename, initialUrl, sessionStore }: AppProps) {
  const [queryClient] = useState(createQueryClient)
  useEffect(fetchScreensAhead, [])
  return (
    <QueryClientProvider client={queryClient}>
      <AppRouter basename={basename} {...(initialUrl !== undefined && { initialUrl })}>
        <SessionProvider {...(sessionStore && { store: sessionStore })}>
          <ToastProvider>
            <Arrival />
            <ErrorBoundary>
              <AppRoutes />
            </ErrorBoundary>
          </ToastProvider>
        </SessionProvider>
      </AppRouter>
    </QueryClientProvider>
  )
}
