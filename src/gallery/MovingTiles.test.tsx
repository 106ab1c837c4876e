import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { renderRoute } from '#app/renderRoute.tsx'
// The app loads it when the wall is there; here that would take longer than a test waits.
import './MovingTiles.tsx'

const patiently = { timeout: 15_000 }

afterEach(() => {
  vi.restoreAllMocks()
})

async function findMoving() {
  const { user } = await renderRoute('/room/oddthings/images', { signIn: 'jonah.reyes' })
  const wall = within(await screen.findByRole('region', { name: 'Images' }, patiently))
  const tile = await wall.findByRole('link', { name: /^breathing-dot\.gif/ }, patiently)
  await waitFor(() => {
    expect(tile.querySelector('img[src^="blob:"]')).not.toBeNull()
  }, patiently)
  return { user, tile, pictures: () => tile.querySelectorAll('img[src^="blob:"]').length }
}

test('a moving picture plays while it is pointed at or has the focus, and then stands still again', async () => {
  const { user, tile, pictures } = await findMoving()
  await user.hover(tile)
  await waitFor(() => {
    expect(pictures()).toBe(2)
  }, patiently)
  await user.unhover(tile)
  await user.hover(screen.getByRole('heading', { level: 1 }))
  expect(pictures()).toBe(1)

  await user.tab()
  act(() => {
    tile.focus()
  })
  await waitFor(() => {
    expect(pictures()).toBe(2)
  }, patiently)
})

test('nothing plays by itself where motion is unwelcome', async () => {
  const { matchMedia } = window
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    matchMedia(query.includes('reduced-motion') ? 'all' : query),
  )
  const { user, tile, pictures } = await findMoving()
  vi.useFakeTimers({ shouldAdvanceTime: true })
  await user.hover(tile)
  await vi.advanceTimersByTimeAsync(1000)
  vi.useRealTimers()
  expect(pictures()).toBe(1)
})
