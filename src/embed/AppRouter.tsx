import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react'
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router'

import { keepLayout } from './keepLayout.ts'

export type AppHistory = ReturnType<typeof createBrowserHistory>

interface AppRouterProps {
  /** Where the app lives on its host, such as Vite's `BASE_URL`; with or without the last slash. */
  basename?: string
  /** For tests: addresses in memory instead of in the browser's address bar. */
  history?: AppHistory
  children: ReactNode
}

/** React Router's `BrowserRouter`, but for a navigator that keeps the embedded layout. */
export function AppRouter({ basename = '/', history: given, children }: AppRouterProps) {
  const [history] = useState(() => given ?? createBrowserHistory({ v5Compat: true }))
  const [navigator] = useState(() => keepLayout(history))
  const [state, setState] = useState({ action: history.action, location: history.location })

  useLayoutEffect(
    () =>
      history.listen((update) => {
        // As in BrowserRouter: a page whose code still loads must not blank the one on screen.
        startTransition(() => {
          setState(update)
        })
      }),
    [history],
  )

  return (
    <Router
      // `/vitrine/` as basename would not match the address `/vitrine`.
      basename={basename.replace(/\/+$/, '')}
      location={state.location}
      navigationType={state.action}
      navigator={navigator}
    >
      {children}
    </Router>
  )
}
