import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { AppRouter } from '#embed/AppRouter.tsx'
import { memoryHistory } from '#embed/memoryHistory.ts'
import { fetchMe } from '#rocketchat/signIn.ts'

import { RequireSession } from './RequireSession.tsx'
import { SessionProvider } from './SessionProvider.tsx'
import { createSessionStore } from './sessionStore.ts'
import { useSession } from './useSession.ts'

const server = location.origin

beforeEach(async () => {
  await workspace('reset')
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
  return (await response.json()) as Record<string, unknown>
}

async function open(person: { id?: string; username: string }) {
  const { userId, authToken } = await workspace('issueToken', { username: person.username })
  const store = createSessionStore({ fixedServer: server })
  store.begin({
    server,
    token: String(authToken),
    person: { id: person.id ?? String(userId), username: person.username, name: 'Jonah Reyes' },
    credentialKind: 'password',
    isKept: false,
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={queryClient}>
      <AppRouter history={memoryHistory('/room/general')}>
        <SessionProvider store={store}>
          <Routes>
            <Route element={<RequireSession />}>
              <Route path="*" element={<Pages />} />
            </Route>
          </Routes>
        </SessionProvider>
      </AppRouter>
    </QueryClientProvider>,
  )
  return { store, queryClient }
}

/** Stands for any screen with a list: each page asks the server once. */
function Pages() {
  const { client } = useSession()
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: [...client.key, 'pages'],
    queryFn: async ({ pageParam }) => {
      const { username } = await fetchMe(client)
      return `${username} ${String(pageParam)}`
    },
    initialPageParam: 1,
    getNextPageParam: (_page, pages) => pages.length + 1,
  })
  return (
    <main>
      {data?.pages.map((page) => (
        <p key={page}>{page}</p>
      ))}
      <button type="button" onClick={() => void fetchNextPage()}>
        More
      </button>
    </main>
  )
}

const countCallsTo = async (endpoint: string) =>
  ((await workspace('calls'))['calls'] as { path: string }[]).filter(({ path }) =>
    path.endsWith(`/${endpoint}`),
  ).length

async function signInAgain() {
  const dialog = await screen.findByRole('dialog', { name: 'Sign in again' })
  const password = within(dialog).getByLabelText('Password')
  await waitFor(() => {
    expect(document.activeElement).toBe(password)
  })
  await userEvent.type(password, 'vitrine')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Sign in' }))
  return dialog
}

test('the page that was refused is asked for again, and no other', async () => {
  const { store } = await open({ username: 'jonah.reyes' })
  await screen.findByText('jonah.reyes 1')
  await workspace('revokeTokens', { username: 'jonah.reyes' })
  await workspace('clearCalls')

  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await signInAgain()

  expect(await screen.findByText('jonah.reyes 2')).toBeTruthy()
  expect(store.getSnapshot().status).toBe('active')
  // Refused once, then asked once with the new token.
  expect(await countCallsTo('me')).toBe(2)
})

test('somebody else cannot go on where another person was', async () => {
  const { store, queryClient } = await open({ username: 'jonah.reyes', id: 'somebody-who-had-that-name' })

  const dialog = await signInAgain()

  const name = within(dialog).getByRole('textbox', { name: 'Username or email' })
  await waitFor(() => {
    expect(name.getAttribute('aria-invalid')).toBe('true')
  })
  expect(within(dialog).getByText(/To change who is signed in, sign out first/)).toBeTruthy()
  expect(store.getSnapshot().status).toBe('ended')
  // The token that was just made for the wrong person is not left behind.
  expect(await countCallsTo('logout')).toBe(1)

  await userEvent.click(within(dialog).getByRole('button', { name: 'Sign out' }))
  await waitFor(() => {
    expect(store.getSnapshot().status).toBe('signedOut')
  })
  expect(queryClient.getQueryCache().getAll()).toEqual([])
})

test('a tab that shares this browser is signed out with this one', async () => {
  const { store } = await open({ username: 'jonah.reyes' })
  await screen.findByText('jonah.reyes 1')
  const state = store.getSnapshot()
  if (state.status === 'signedOut') throw new Error('nobody is signed in')

  // Another document of this origin, as far as channels and storage events can tell.
  const news = new BroadcastChannel('vitrine.sign-out')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
  news.postMessage({ server, userId: 'somebody else' })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
  news.postMessage({ server, userId: state.person.id })
  news.close()

  await waitFor(() => {
    expect(store.getSnapshot()).toEqual({ status: 'signedOut', isByChoice: true })
  })
})
