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

/** The path without the picture that is open over its wall. */
function screenPath({ pathname }: AppHistory['location']): string {
  return pathname.replace(/\/images\/[^/]+\/?$/, '/images')
}

/** React Router's `BrowserRouter`, but for a navigator that keeps the embedded layout. */
export function AppRouter({ basename = '/', history: given, children }: AppRouterProps) {
  const [history] = useState(() => given ?? createBrowserHistory({ v5Compat: true }))
  const [navigator] = useState(() => keepLayout(history))
  const [state, setState] = useState({ action: history.action, location: history.location })

  useLayoutEffect(() => {
    let shown = history.location
    return history.listen((update) => {
      const isSameScreen = screenPath(update.location) === screenPath(shown)
      shown = update.location
      // A transition waits until the page is quiet: the viewer must open and close over a busy wall all the same.
      if (isSameScreen) setState(update)
      // As in BrowserRouter: a screen whose code still loads must not blank the one that is here.
      else startTransition(() => setState(update))
    })
  }, [history])

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
