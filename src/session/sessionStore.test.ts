import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fetchMe } from '#rocketchat/signIn.ts'

import { onSignOut } from './onSignOut.ts'
import { createSessionStore, type NewSession } from './sessionStore.ts'
import type { Place, SessionVault, StoredSession } from './sessionVault.ts'
import type { SignOutNews, TabChannel } from './tabChannel.ts'

const jonah: NewSession = {
  server: 'https://chat.example.com',
  token: 'jonah-1',
  person: { id: 'jonah', username: 'jonah.reyes', name: 'Jonah Reyes' },
  credentialKind: 'password',
  isKept: false,
}
const ada: NewSession = {
  ...jonah,
  token: 'ada-1',
  person: { id: 'ada', username: 'ada.brandt', name: 'Ada Brandt' },
}

let calls: string[]
let refused: Set<string>
let cleanups: number
let stopCounting: () => void

beforeEach(() => {
  calls = []
  refused = new Set()
  cleanups = 0
  stopCounting = onSignOut(() => {
    cleanups += 1
  })
})

afterEach(() => {
  stopCounting()
})

/** As the server answers: 401 for tokens it does not know. */
const serve: typeof fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  const headers = new Headers(init?.headers)
  const token = headers.get('X-Auth-Token') ?? ''
  const userId = headers.get('X-User-Id') ?? ''
  calls.push(`${pathname.replace('/api/v1/', '')} ${token}`)
  if (refused.has(token)) return Promise.resolve(Response.json({ status: 'error' }, { status: 401 }))
  if (pathname.endsWith('/logout')) refused.add(token)
  return Promise.resolve(
    Response.json({
      success: true,
      status: 'success',
      _id: userId,
      username: `${userId}.x`,
      name: `${userId} now`,
    }),
  )
}

/** One browser: what its tabs share. */
function createBrowser() {
  let device: StoredSession | undefined
  const listeners = new Set<Parameters<TabChannel['listen']>[0]>()

  function openTab(fetch: typeof globalThis.fetch = serve) {
    let tab: StoredSession | undefined
    const own = new Set<Parameters<TabChannel['listen']>[0]>()
    const others = () => [...listeners].filter((listener) => !own.has(listener))
    const vault: SessionVault = {
      load: () => {
        if (tab !== undefined) return { session: tab, place: 'tab' }
        return device && { session: device, place: 'device' }
      },
      loadFromDevice: () => device,
      save(session, place): Place {
        if (place === 'device') {
          device = session
          for (const { onDeviceChange } of others()) onDeviceChange()
        } else tab = session
        return place
      },
      forget() {
        tab = undefined
        if (device === undefined) return
        device = undefined
        // Storage events are for the other tabs, and only for what changed.
        for (const { onDeviceChange } of others()) onDeviceChange()
      },
      canKeep: () => true,
    }
    const channel: TabChannel = {
      announceSignOut(news: SignOutNews) {
        for (const { onSignOut: tell } of others()) tell(news)
      },
      listen(listener) {
        listeners.add(listener)
        own.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const store = createSessionStore({ fixedServer: undefined, vault, channel, fetch })
    store.start()
    return store
  }

  return { openTab, device: () => device }
}

test('somebody signs in, and the client speaks for them', async () => {
  const store = createBrowser().openTab()
  const states: string[] = []
  store.subscribe(() => states.push(store.getSnapshot().status))

  store.begin(jonah)

  const state = store.getSnapshot()
  expect(states).toEqual(['active'])
  expect(state).toMatchObject({ person: jonah.person, server: jonah.server, credentialKind: 'password' })
  if (state.status === 'signedOut') throw new Error('nobody is signed in')
  await fetchMe(state.client)
  expect(calls).toEqual(['me jonah-1'])
  expect(JSON.stringify(state)).not.toContain('jonah-1')
})

test('a restored session shows at once and is validated by one call', async () => {
  const browser = createBrowser()
  browser.openTab().begin({ ...jonah, isKept: true })

  const store = browser.openTab()
  expect(store.getSnapshot()).toMatchObject({ status: 'active', person: { name: 'Jonah Reyes' } })
  store.start()

  await vi.waitFor(() => {
    expect(store.getSnapshot()).toMatchObject({ status: 'active', person: { name: 'jonah now' } })
  })
  expect(calls).toEqual(['me jonah-1'])
})

test('a restored session whose token is refused has ended, and its place is kept', async () => {
  const browser = createBrowser()
  browser.openTab().begin({ ...jonah, isKept: true })
  refused.add('jonah-1')

  const store = browser.openTab()

  await vi.waitFor(() => {
    expect(store.getSnapshot()).toMatchObject({ status: 'ended', person: { id: 'jonah' } })
  })
  expect(cleanups).toBe(0)
})

test('a server that cannot be reached does not end a restored session', async () => {
  const browser = createBrowser()
  browser.openTab().begin({ ...jonah, isKept: true })
  let isAsked = false

  const store = browser.openTab(() => {
    isAsked = true
    return Promise.reject(new TypeError('Failed to fetch'))
  })

  await vi.waitFor(() => {
    expect(isAsked).toBe(true)
  })
  await Promise.resolve()
  expect(store.getSnapshot().status).toBe('active')
})

test('a 401 ends the session once, and the same person goes on with a new token', async () => {
  const store = createBrowser().openTab()
  store.begin(jonah)
  const first = store.getSnapshot()
  if (first.status === 'signedOut') throw new Error('nobody is signed in')
  refused.add('jonah-1')
  let changes = 0
  store.subscribe(() => (changes += 1))

  await Promise.allSettled([fetchMe(first.client), fetchMe(first.client)])
  expect(store.getSnapshot().status).toBe('ended')
  expect(changes).toBe(1)

  store.resume({ ...jonah, token: 'jonah-2' })
  const second = store.getSnapshot()
  expect(second).toMatchObject({ status: 'active', person: { id: 'jonah' } })
  expect(cleanups).toBe(0)

  // A straggler of the old token must not end the new session.
  await Promise.allSettled([fetchMe(first.client)])
  expect(store.getSnapshot().status).toBe('active')
})

test('somebody else finds nothing of who was here', () => {
  const store = createBrowser().openTab()
  store.begin(jonah)

  store.begin(ada)

  expect(cleanups).toBe(1)
  expect(store.getSnapshot()).toMatchObject({ status: 'active', person: { id: 'ada' } })
})

test('signing out forgets at once and revokes the token', async () => {
  const browser = createBrowser()
  const store = browser.openTab()
  store.begin({ ...jonah, isKept: true })

  const done = store.signOut()
  expect(store.getSnapshot()).toEqual({ status: 'signedOut', isByChoice: true })
  expect(browser.device()).toBeUndefined()
  expect(cleanups).toBe(1)
  await done

  expect(calls).toEqual(['logout jonah-1'])
})

test('signing out forgets even when the server cannot be told', async () => {
  const store = createBrowser().openTab(() => Promise.reject(new TypeError('Failed to fetch')))
  store.begin(jonah)

  await store.signOut()

  expect(store.getSnapshot().status).toBe('signedOut')
})

test('a personal access token is never revoked', async () => {
  const store = createBrowser().openTab()
  store.begin({ ...jonah, credentialKind: 'accessToken' })

  await store.signOut()

  expect(calls).toEqual([])
})

test('signing out in one tab signs out all tabs of that person, and each revokes its own token', async () => {
  const browser = createBrowser()
  const first = browser.openTab()
  const second = browser.openTab()
  const third = browser.openTab()
  first.begin(jonah)
  second.begin({ ...jonah, token: 'jonah-2' })
  third.begin(ada)

  await first.signOut()

  expect(second.getSnapshot().status).toBe('signedOut')
  expect(third.getSnapshot().status).toBe('active')
  await vi.waitFor(() => {
    expect(calls).toEqual(expect.arrayContaining(['logout jonah-1', 'logout jonah-2']))
  })
  expect(calls).toHaveLength(2)
})

test('tabs that share a kept session are signed out together, with one call', async () => {
  const browser = createBrowser()
  const first = browser.openTab()
  first.begin({ ...jonah, isKept: true })
  const second = browser.openTab()
  await vi.waitFor(() => {
    expect(calls).toEqual(['me jonah-1'])
  })

  await first.signOut()

  expect(second.getSnapshot().status).toBe('signedOut')
  expect(calls).toEqual(['me jonah-1', 'logout jonah-1'])
})

test('a waiting tab follows when another one signs in and keeps it', () => {
  const browser = createBrowser()
  const waiting = browser.openTab()

  browser.openTab().begin({ ...jonah, isKept: true })

  expect(waiting.getSnapshot()).toMatchObject({ status: 'active', person: { id: 'jonah' } })
})
