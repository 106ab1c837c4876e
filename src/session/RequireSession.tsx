import { Navigate, Outlet, useLocation } from 'react-router'

import { SignInAgain } from './SignInAgain.tsx'
import { useSessionContext } from './useSession.ts'

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
      {state.status === 'ended' && <SignInAgain session={state} />}
    </>
  )
}
