import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { type AppHistory, AppRouter } from '#embed/AppRouter.tsx'
import { sweepDevice } from '#media/device/sweepDevice.ts'
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
  /** For tests: addresses in memory. */
  history?: AppHistory
  /** For tests: somebody is signed in already. */
  sessionStore?: SessionStore
}

export function App({ basename, history, sessionStore }: AppProps) {
  const [queryClient] = useState(createQueryClient)
  useEffect(fetchScreensAhead, [])
  useEffect(() => void sweepDevice(), [])
  return (
    <QueryClientProvider client={queryClient}>
      <AppRouter basename={basename} {...(history && { history })}>
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
