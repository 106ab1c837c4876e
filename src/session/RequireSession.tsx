import { lazy, Suspense } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'

import { useSessionContext } from './useSession.ts'

// Few sessions end while somebody looks, so the form for it does not weigh on those that do not.
const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }))

/** A route around all that needs somebody signed in; remembers where a stranger wanted to go. */
export function RequireSession() {
  const { state } = useSessionContext()
  const { pathname, search, hash } = useLocation()

  if (state.status === 'signedOut') {
    const place = `${pathname}${search}${hash}`
    const isStart = pathname === '/' && hash === '' && (search === '' || search === '?layout=embedded')
    const next = isStart || state.isByChoice ? '' : `?next=${encodeURIComponent(place)}`
    return <Navigate to={`/login${next}`} replace />
  }

  return (
    <>
      <Outlet />
      {state.status === 'ended' && (
        <Suspense>
          <SignInAgain session={state} />
        </Suspense>
      )}
    </>
  )
}
