import '#styles/index.css'
import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import * as v from 'valibot'
import { onTestFinished } from 'vitest'

import { memoryHistory } from '#embed/memoryHistory.ts'
import type { Person } from '#rocketchat/Person.ts'
import { createSessionStore } from '#session/sessionStore.ts'
import { createSessionVault } from '#session/sessionVault.ts'
// The app loads these when they are asked for; here that would take longer than a test waits.
import '#gallery/GalleryPage.tsx'
import '#gallery/filters/ImageToolbar.tsx'
import '#gallery/NarrowedGallery.tsx'
import '#messages/MessagesPage.tsx'
import '#messages/Panels.tsx'
import '#session/SignInPage.tsx'

import { App } from './App.tsx'
import './KeyboardHelp.tsx'
import './RoomsScreen.tsx'

interface RenderRouteOptions {
  /** The user name of whoever is signed in; nobody when left out. */
  signIn?: string
  /** Turns switches of the workspace before anything is asked of it. */
  prepare?: () => Promise<unknown>
}

/** For tests: the whole app at an address, in front of a fresh workspace, with a session that leaves no trace. */
export async function renderRoute(url: string, { signIn: user, prepare }: RenderRouteOptions = {}) {
  // What earlier tests called is no business of this one's scheduler.
  localStorage.clear()
  await turn('reset')
  const server = location.origin
  const sessionStore = createSessionStore({ fixedServer: server, vault: createSessionVault(refuse, refuse) })
  if (user !== undefined) {
    sessionStore.begin({ server, ...(await logIn(user)), credentialKind: 'password', isKept: false })
  }
  await prepare?.()

  onTestFinished(() => {
    cleanup()
    // The next test's workspace knows nothing of the calls of this one.
    const session = sessionStore.getSnapshot()
    if (session.status !== 'signedOut') session.client.scheduler.forget()
    localStorage.clear()
    sessionStorage.clear()
    document.documentElement.removeAttribute('data-theme')
  })
  const history = memoryHistory(url)
  const rendered = render(<App basename="/" history={history} sessionStore={sessionStore} />)
  return { ...rendered, history, sessionStore, user: userEvent.setup() }
}

/** Past the scheduler, which would count every test's sign-in against the ten that a minute allows. */
async function logIn(user: string): Promise<{ token: string; person: Person }> {
  const response = await fetch('/api/v1/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user, password: 'vitrine' }),
  })
  const answer = v.parse(loginAnswer, await response.json())
  const { userId, authToken, me } = answer.data
  return { token: authToken, person: { id: userId, username: me.username, name: me.name } }
}

const loginAnswer = v.object({
  data: v.object({
    userId: v.string(),
    authToken: v.string(),
    me: v.object({ username: v.string(), name: v.string() }),
  }),
})

/** Turns a switch of the stand-in workspace. */
export async function turn(
  action: string,
  options: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const response = await fetch('/__workspace', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, ...options }),
  })
  if (!response.ok) throw new Error(`The workspace refused ${action}: ${await response.text()}`)
  const answer: unknown = await response.json()
  return typeof answer === 'object' && answer !== null ? { ...answer } : {}
}

/** Storage that is blocked: everything stays in memory. */
function refuse(): Storage {
  throw new DOMException('Tests keep nothing', 'SecurityError')
}
