import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react'
import {
  Router,
  UNSAFE_createBrowserHistory as createBrowserHistory,
  UNSAFE_createMemoryHistory as createMemoryHistory,
} from 'react-router'

import { keepLayout } from './keepLayout.ts'

interface AppRouterProps {
  /** Where the app lives on its host, such as Vite's `BASE_URL`; with or without the last slash. */
  basename?: string
  /** Starts in memory at this address instead of in the browser's address bar: for tests. */
  initialUrl?: string
  children: ReactNode
}

/** React Router's `BrowserRouter`, but for a navigator that keeps the embedded layout. */
export function AppRouter({ basename = '/', initialUrl, children }: AppRouterProps) {
  const [{ history, navigator }] = useState(() => {
    const created =
      initialUrl === undefined
        ? createBrowserHistory({ v5Compat: true })
        : createMemoryHistory({ initialEntries: [initialUrl], v5Compat: true })
    return { history: created, navigator: keepLayout(created) }
  })
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
