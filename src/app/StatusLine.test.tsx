import { screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'

import { renderRoute, turn } from './renderRoute.tsx'

const signIn = 'jonah.reyes'

test('a slow answer is announced after a moment, and the line goes away with it', async () => {
  await renderRoute('/', {
    signIn,
    prepare: () => turn('fault', { route: 'subscriptions.get', kind: 'slow', ms: 1500, times: 1 }),
  })
  await screen.findByRole('heading', { level: 1, name: 'Rooms' })
  expect(screen.queryByText('Loading…')).toBeNull()

  expect(await screen.findByText('Loading…')).toBeTruthy()
  await waitFor(
    () => {
      expect(screen.queryByText('Loading…')).toBeNull()
    },
    { timeout: 4000 },
  )
})

test('without a network it says so; what was kept away is asked for again when it is back', async () => {
  const network = interruptNetwork()
  onTestFinished(network.restore)
  await renderRoute('/', {
    signIn,
    prepare: () => turn('fault', { route: 'subscriptions.get', kind: 'network' }),
  })
  network.set(false)

  expect(await screen.findByText(/^No network\./)).toBeTruthy()
  expect(await screen.findByRole('heading', { name: 'No connection' })).toBeTruthy()
  await turn('clearFaults')
  network.set(true)

  expect(await screen.findByRole('link', { name: /design-wall|the-group/ })).toBeTruthy()
  expect(screen.queryByText(/^No network\./)).toBeNull()
})

test('what was on its way when the network came back, and then failed, is asked for again as well', async () => {
  const { fetch } = globalThis
  const lost = Promise.withResolvers<Response>()
  const asked: string[] = []
  function fetchOrLose(input: RequestInfo | URL, init?: RequestInit) {
    const url = input instanceof Request ? input.url : input.toString()
    if (!url.includes('subscriptions.get')) return fetch(input, init)
    asked.push(url)
    return asked.length === 1 ? lost.promise : fetch(input, init)
  }
  await renderRoute('/', {
    signIn,
    prepare: () => {
      vi.stubGlobal('fetch', fetchOrLose)
      return Promise.resolve()
    },
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  await waitFor(() => expect(asked).toHaveLength(1))
  window.dispatchEvent(new Event('online'))
  lost.reject(new TypeError('Failed to fetch'))

  expect(await screen.findByRole('link', { name: /design-wall|the-group/ })).toBeTruthy()
})

// Last, because this page's scheduler has to remember the refusal for a minute.
test('waiting for the limit counts down for the eye and is announced once', async () => {
  await renderRoute('/', {
    signIn,
    prepare: () => turn('fault', { route: 'subscriptions.get', kind: 'status', status: 429, times: 1 }),
  })

  const line = await screen.findByText(/^Waiting/)
  expect(line.textContent).toMatch(/^Waiting \d+ s for the server’s limit/)
  expect(
    within(line)
      .getByText(/^\d+ s$/)
      .getAttribute('aria-hidden'),
  ).toBe('true')
})

function interruptNetwork() {
  let isOnLine = true
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnLine })
  return {
    set(value: boolean) {
      isOnLine = value
      window.dispatchEvent(new Event(value ? 'online' : 'offline'))
    },
    restore: () => {
      Reflect.deleteProperty(navigator, 'onLine')
    },
  }
}
