import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Link, Route, Routes, useLocation } from 'react-router'

import { fetchMe } from '#rocketchat/signIn.ts'
import { AppRouter } from '#embed/AppRouter.tsx'
import { memoryHistory } from '#embed/memoryHistory.ts'

import { RequireSession } from './RequireSession.tsx'
import { SessionProvider } from './SessionProvider.tsx'
import { createSessionStore } from './sessionStore.ts'
import { SignInPage } from './SignInPage.tsx'
import { useSession, useSignOut } from './useSession.ts'

const server = location.origin

beforeEach(async () => {
  await workspace('reset')
  // All tests share one address and one minute.
  await workspace('limiter', { limit: 1000 })
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
})

async function workspace(action: string, options: Record<string, unknown> = {}) {
  const response = await fetch('/__workspace', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, ...options }),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`The workspace refused ${action}: ${JSON.stringify(answer)}`)
  return answer as Record<string, unknown>
}

function open(initialUrl: string, { hasFixedServer = true } = {}) {
  const store = createSessionStore({ fixedServer: hasFixedServer ? server : undefined })
  render(
    <AppRouter history={memoryHistory(initialUrl)}>
      <SessionProvider store={store}>
        <Routes>
          <Route path="/login" element={<SignInPage />} />
          <Route element={<RequireSession />}>
            <Route path="*" element={<Somewhere />} />
          </Route>
        </Routes>
        <Address />
      </SessionProvider>
    </AppRouter>,
  )
  return { store, user: userEvent.setup() }
}

function Somewhere() {
  const { person, client } = useSession()
  const signOut = useSignOut()
  return (
    <>
      <h1>Welcome {person.name}</h1>
      <Link to="/elsewhere">Elsewhere</Link>
      <button type="button" onClick={() => void fetchMe(client).catch(() => undefined)}>
        Ask
      </button>
      <button type="button" onClick={() => void signOut()}>
        Leave
      </button>
    </>
  )
}

function Address() {
  const { pathname, search } = useLocation()
  return <p>At {pathname + search}</p>
}

const userName = () => screen.getByRole('textbox', { name: 'Username or email' })
const password = () => screen.getByLabelText('Password')
const code = () => screen.findByRole('textbox', { name: 'Verification code' })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

async function signInAs(name: string, secret = 'vitrine') {
  await userEvent.clear(userName())
  await userEvent.type(userName(), name)
  await userEvent.clear(password())
  await userEvent.type(password(), secret)
  await press('Sign in')
}

/** What a field is said to be wrong about, once the keyboard has been brought to it. */
async function refusalAt(field: HTMLElement): Promise<string> {
  await waitFor(() => {
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field)
  })
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '')
  return ids.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ')
}

function blocked(): never {
  throw new DOMException("Failed to read the 'localStorage' property", 'SecurityError')
}

test('says where one signs in, and leads to where one wanted to go', async () => {
  open('/room/designwall/messages?pinned=true')

  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
  expect(screen.getByText(location.host)).toBeTruthy()
  expect(screen.getByText('At /login?next=%2Froom%2Fdesignwall%2Fmessages%3Fpinned%3Dtrue')).toBeTruthy()

  await signInAs('jonah.reyes')

  expect(await screen.findByRole('heading', { name: /^Welcome Jonah/ })).toBeTruthy()
  expect(screen.getByText('At /room/designwall/messages?pinned=true')).toBeTruthy()
})

test('is made for password managers and paste', async () => {
  const { user } = open('/login')

  expect(userName().getAttribute('autocomplete')).toBe('username')
  expect(password().getAttribute('autocomplete')).toBe('current-password')
  expect(password().getAttribute('type')).toBe('password')
  expect(password().closest('form')).toBe(userName().closest('form'))
  await user.click(password())
  await user.paste('  with spaces  ')
  expect(password()).toHaveProperty('value', '  with spaces  ')
})

test('shows and hides the password without losing it', async () => {
  const { user } = open('/login')
  await user.type(password(), 'secret')

  await press('Show characters')

  expect(password().getAttribute('type')).toBe('text')
  expect(password()).toHaveProperty('value', 'secret')
})

test('the embedded look survives sign-in', async () => {
  open('/room/fieldphotos?layout=embedded')

  await signInAs('jonah.reyes')

  await screen.findByRole('heading', { name: /^Welcome/ })
  expect(screen.getByText('At /room/fieldphotos?layout=embedded')).toBeTruthy()
})

test('whoever is signed in already goes on', async () => {
  const { store } = open('/login?next=%2Froom%2Fgeneral')
  const { userId, authToken } = await workspace('issueToken', { username: 'jonah.reyes' })

  store.begin({
    server,
    token: String(authToken),
    person: { id: String(userId), username: 'jonah.reyes', name: 'Jonah Reyes' },
    credentialKind: 'password',
    isKept: false,
  })

  expect(await screen.findByText('At /room/general')).toBeTruthy()
})

test('a wrong password is said at its field, which is emptied', async () => {
  open('/login')

  await signInAs('jonah.reyes', 'wrong')

  expect(await refusalAt(password())).toMatch(/do not match|password/i)
  expect(password()).toHaveProperty('value', '')
  await signInAs('jonah.reyes')
  expect(await screen.findByRole('heading', { name: /^Welcome/ })).toBeTruthy()
})

test('missing words are asked for before anything is sent', async () => {
  open('/login')
  await waitFor(async () => {
    expect(JSON.stringify(await workspace('calls'))).toContain('/api/info')
  })

  await press('Sign in')
  expect(await refusalAt(userName())).toMatch(/user name or email/i)

  await userEvent.type(userName(), 'jonah.reyes')
  await press('Sign in')
  expect(await refusalAt(password())).toMatch(/password/i)
  expect(JSON.stringify(await workspace('calls'))).not.toContain('login')
})

test.each([
  ['error-user-is-not-activated', /activat/i],
  ['error-login-blocked-for-user', /blocked|locked|too many/i],
  ['error-app-user-is-not-allowed-to-login', /app|bot|person/i],
  ['error-invalid-email', /email/i],
  ['error-user-has-no-roles', /role/i],
])('%s is said at the name', async (error, sentence) => {
  await workspace('refuseSignIn', { username: 'jonah.reyes', code: error })
  open('/login')

  await signInAs('jonah.reyes')

  expect(await refusalAt(userName())).toMatch(sentence)
})

test.each([
  ['error-login-blocked-for-ip', /network|address|blocked/i],
  ['error-license-user-limit-reached', /limit|licen|seat|many/i],
])('%s is said above the form', async (error, sentence) => {
  await workspace('refuseSignIn', { username: 'jonah.reyes', code: error })
  open('/login')

  await signInAs('jonah.reyes')

  expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
})

test('no network is said, and nothing that was typed is lost', async () => {
  open('/login')
  await waitFor(async () => {
    expect(JSON.stringify(await workspace('calls'))).toContain('/api/info')
  })
  // For ever: a browser tries again by itself when a connection that it used before breaks.
  await workspace('fault', { route: 'login', kind: 'network' })

  await signInAs('jonah.reyes')

  expect((await screen.findByRole('alert')).textContent).toMatch(/network|reach|connection/i)
  expect(userName()).toHaveProperty('value', 'jonah.reyes')
})

test('a server that is none is said at once', async () => {
  await workspace('fault', { route: 'info', kind: 'html', times: 1 })
  open('/login')

  expect((await screen.findByRole('alert')).textContent).toMatch(/Rocket\.Chat/)

  await press('Try again')
  await waitFor(() => {
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('takes a code from an authenticator, spaces and all', async () => {
  open('/login')
  await signInAs('ada.brandt')
  const field = await code()
  await waitFor(() => {
    expect(document.activeElement).toBe(field)
  })
  expect(field.getAttribute('autocomplete')).toBe('one-time-code')
  expect(screen.queryByRole('button', { name: 'Send a new code' })).toBeNull()

  const { code: totp } = await workspace('totpCode', { username: 'ada.brandt' })
  await userEvent.type(field, String(totp).replace(/^(\d{3})/, '$1 '))
  await press('Verify')

  expect(await screen.findByRole('heading', { name: /^Welcome Ada/ })).toBeTruthy()
})

test('takes a backup code in the same field', async () => {
  open('/login')
  await signInAs('ada.brandt')

  await userEvent.type(await code(), 'foxglove')
  await press('Verify')

  expect(await screen.findByRole('heading', { name: /^Welcome Ada/ })).toBeTruthy()
})

test('a wrong code is said at its field, which is emptied', async () => {
  open('/login')
  await signInAs('ada.brandt')
  const field = await code()

  await userEvent.type(field, '000000')
  await press('Verify')

  expect(await refusalAt(field)).toMatch(/code/i)
  expect(field).toHaveProperty('value', '')
})

test('sends a new code by e-mail, says so, and pauses', async () => {
  open('/login')
  await signInAs('mei.tanaka')
  const field = await code()
  const first = await workspace('lastEmailCode', { username: 'mei.tanaka' })

  await press('Send a new code')

  await screen.findByText(/new code was sent/i)
  const button = screen.getByRole('button', { name: 'Send a new code' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const second = await workspace('lastEmailCode', { username: 'mei.tanaka' })
  expect(second).not.toEqual(first)

  await userEvent.type(field, String(second['code']))
  await press('Verify')
  expect(await screen.findByRole('heading', { name: /^Welcome Mei/ })).toBeTruthy()
})

test('starting again forgets the password', async () => {
  open('/login')
  await signInAs('ada.brandt')
  await code()

  await press('Start again')

  expect(password()).toHaveProperty('value', '')
})

test('an access token with its user ID is enough, and signing out does not revoke it', async () => {
  const issued = await workspace('issueToken', { username: 'ines.okafor', type: 'personalAccessToken' })
  const { user } = open('/login')
  await press('Use an access token')
  await user.type(screen.getByRole('textbox', { name: 'User ID' }), String(issued['userId']))
  await user.type(screen.getByLabelText('Access token'), String(issued['authToken']))
  await press('Sign in')
  await screen.findByRole('heading', { name: /^Welcome Ines/ })
  expect(document.documentElement.outerHTML).not.toContain(String(issued['authToken']))

  await press('Leave')

  await screen.findByRole('heading', { name: 'Sign in' })
  expect(screen.getByText('At /login')).toBeTruthy()
  const me = await fetch('/api/v1/me', {
    headers: { 'X-User-Id': String(issued['userId']), 'X-Auth-Token': String(issued['authToken']) },
  })
  expect(me.status).toBe(200)
})

test.each([
  ['ines', 'not-a-token', 'Access token', /does not accept/],
  ['ines', 'two words', 'Access token', /not an access token/],
  ['', 'x', 'User ID', /Enter the user ID/],
])('user ID %j with token %j is refused at %s', async (userId, token, field, sentence) => {
  const { user } = open('/login')
  await press('Use an access token')
  if (userId !== '') await user.type(screen.getByLabelText('User ID'), userId)
  await user.type(screen.getByLabelText('Access token'), token)

  await press('Sign in')

  expect(await refusalAt(screen.getByLabelText(field))).toMatch(sentence)
})

test('without a fixed server one types it, and it is asked before anything is sent there', async () => {
  const { user } = open('/login', { hasFixedServer: false })
  const field = screen.getByRole('textbox', { name: 'Server' })
  await user.type(userName(), 'jonah.reyes')
  await user.type(password(), 'vitrine')

  await user.type(field, 'ftp://nowhere')
  await press('Sign in')
  expect(await refusalAt(field)).toMatch(/web address/)

  await workspace('fault', { route: 'info', kind: 'html', times: 1 })
  await user.clear(field)
  await user.type(field, `${server}/home`)
  await press('Sign in')
  expect(await refusalAt(field)).toMatch(/Rocket\.Chat/)
  expect(JSON.stringify(await workspace('calls'))).not.toContain('login')

  await press('Sign in')
  expect(await screen.findByRole('heading', { name: /^Welcome Jonah/ })).toBeTruthy()
})

test('"Keep me signed in" outlives the tab; signing out leaves nothing', async () => {
  open('/login')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Keep me signed in' }))
  await signInAs('jonah.reyes')
  await screen.findByRole('heading', { name: /^Welcome/ })
  expect(createSessionStore({ fixedServer: server }).getSnapshot()).toMatchObject({ status: 'active' })
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('jonah')

  await press('Leave')

  await screen.findByRole('heading', { name: 'Sign in' })
  expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toMatch(
    /jonah|token/,
  )
  expect(createSessionStore({ fixedServer: server }).getSnapshot()).toMatchObject({ status: 'signedOut' })
})

test('without "Keep me signed in" only this tab knows', async () => {
  open('/login')
  await signInAs('jonah.reyes')
  await screen.findByRole('heading', { name: /^Welcome/ })

  expect(JSON.stringify(Object.entries(localStorage))).not.toContain('jonah')
  expect(JSON.stringify(Object.entries(sessionStorage))).toContain('jonah')
})

test('where storage is blocked, sign-in works from memory', async () => {
  const local = vi.spyOn(window, 'localStorage', 'get').mockImplementation(blocked)
  const session = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked)
  try {
    open('/room/general')
    expect(screen.getByRole('checkbox', { name: 'Keep me signed in' })).toHaveProperty('disabled', true)
    await signInAs('jonah.reyes')
    expect(await screen.findByRole('heading', { name: /^Welcome Jonah/ })).toBeTruthy()
    await press('Leave')
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy()
  } finally {
    local.mockRestore()
    session.mockRestore()
  }
})

test('a session that ends keeps the page, and goes on after the same person signed in again', async () => {
  open('/room/general')
  await signInAs('jonah.reyes')
  const page = await screen.findByRole('heading', { name: /^Welcome Jonah/ })
  await workspace('revokeTokens', { username: 'jonah.reyes' })

  await press('Ask')

  const dialog = await screen.findByRole('dialog')
  expect(page.isConnected).toBe(true)
  const name = within(dialog).getByRole('textbox', { name: 'Username or email' })
  expect(name).toHaveProperty('value', 'jonah.reyes')
  expect(name).toHaveProperty('readOnly', true)
  await userEvent.type(within(dialog).getByLabelText('Password'), 'vitrine')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Sign in' }))

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  expect(page.isConnected).toBe(true)
  expect(screen.getByText('At /room/general')).toBeTruthy()
})

test('reading on is possible without signing in again, and so is coming back to it', async () => {
  open('/room/general')
  await signInAs('jonah.reyes')
  await screen.findByRole('heading', { name: /^Welcome Jonah/ })
  await workspace('revokeTokens', { username: 'jonah.reyes' })
  await press('Ask')
  await screen.findByRole('dialog')

  await press('Not now')
  expect(screen.queryByRole('dialog')).toBeNull()

  await press('Sign in again')
  expect(await screen.findByRole('dialog')).toBeTruthy()
})

// The last one: this page remembers for some seconds that it has been told to wait.
test('a refusal for too many tries counts down', async () => {
  open('/login')
  await screen.findByText(location.host)
  await workspace('fault', { route: 'login', kind: 'status', status: 429, times: 1 })

  await signInAs('jonah.reyes')

  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByRole('timer').textContent).toMatch(/\d seconds?/)
  await press('Sign in')
  expect(screen.queryByRole('heading', { name: /^Welcome/ })).toBeNull()
})
