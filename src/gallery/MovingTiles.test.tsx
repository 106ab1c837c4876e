import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { renderRoute } from '#app/renderRoute.tsx'
import { isInMotion } from '#media/small/isInMotion.ts'
// The app loads it when the wall is there; here that would take longer than a test waits.
import './MovingTiles.tsx'

const patiently = { timeout: 15_000 }

afterEach(() => {
  vi.restoreAllMocks()
})

async function findMoving(name = /^breathing-dot\.gif/) {
  const { user } = await renderRoute('/room/oddthings/images', { signIn: 'jonah.reyes' })
  const wall = within(await screen.findByRole('region', { name: 'Images' }, patiently))
  const tile = await wall.findByRole('link', { name }, patiently)
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

/** What is asked of files, by name. */
function watchFiles() {
  const { fetch } = window
  const asked: { name: string; range: string | null }[] = []
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const request = new Request(input, init)
    const path = decodeURIComponent(new URL(request.url).pathname)
    if (path.includes('/file-upload/')) {
      asked.push({ name: path.split('/').at(-1) ?? '', range: request.headers.get('range') })
    }
    return fetch(input, init)
  })
  return (file: string) => asked.filter((one) => one.name === file).map(({ range }) => range)
}

test('a PNG that moves stands still in its tile, and plays when it is pointed at', async () => {
  const { user, tile, pictures } = await findMoving(/^tiny-icon\.png/)
  const still = await (await fetch(tile.querySelector('img')?.src ?? '')).blob()
  expect(await isInMotion(still)).toBe(false)

  await user.hover(tile)
  await waitFor(() => {
    expect(pictures()).toBe(2)
  }, patiently)
  const moving = [...tile.querySelectorAll('img')].at(-1)?.src ?? ''
  const decoder = new ImageDecoder({ data: await (await fetch(moving)).arrayBuffer(), type: 'image/png' })
  await decoder.tracks.ready
  expect(decoder.tracks.selectedTrack?.frameCount).toBe(8)
})

test('a PNG that stands still is asked for its first bytes only', async () => {
  const rangesOf = watchFiles()
  const { user, tile, pictures } = await findMoving(/^the-whole-page\.png/)
  const before = rangesOf('the-whole-page.png')
  await user.hover(tile)
  await waitFor(() => {
    expect(rangesOf('the-whole-page.png')).toEqual([...before, 'bytes=0-16383'])
  }, patiently)
  expect(pictures()).toBe(1)
})
