import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'

import { renderRoute } from '#app/renderRoute.tsx'

const patiently = { timeout: 15_000 }

beforeEach(() => page.viewport(700, 500))

const tileOf = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('section a[data-index]')].find((link) =>
    link.getAttribute('aria-label')?.startsWith(name),
  )

async function scrollTo(name: string): Promise<HTMLElement> {
  let tile = tileOf(name)
  for (let top = 0; tile === undefined && top < 20_000; top += 300) {
    window.scrollTo({ top })
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
    tile = tileOf(name)
  }
  if (tile === undefined) throw new Error(`${name} hangs somewhere`)
  tile.scrollIntoView({ block: 'center' })
  return tile
}

/** A picture twice as high as wide, where nobody expects it. */
async function serveTall(name: string) {
  const canvas = new OffscreenCanvas(200, 400)
  canvas.getContext('2d')?.fillRect(0, 0, 100, 400)
  const tall = await canvas.convertToBlob()
  const { fetch } = window
  const spy = vi
    .spyOn(window, 'fetch')
    .mockImplementation((input, init) =>
      decodeURIComponent(new Request(input, init).url).endsWith(name)
        ? Promise.resolve(new Response(tall))
        : fetch(input, init),
    )
  onTestFinished(() => {
    spy.mockRestore()
  })
}

test('a picture that the server never measured takes its shape while nobody looks', async () => {
  await serveTall('unmeasured.jpg')
  await renderRoute('/room/oddthings/images', { signIn: 'jonah.reyes' })
  await screen.findByRole('region', { name: 'Images' }, patiently)
  await waitFor(() => {
    expect(document.querySelector('section a[data-index]')).not.toBeNull()
  }, patiently)
  const tile = await scrollTo('unmeasured.jpg')
  await waitFor(() => {
    expect(tile).not.toHaveAttribute('data-loading')
  }, patiently)

  const heightOf = () => document.documentElement.scrollHeight
  const height = heightOf()
  window.scrollTo({ top: window.scrollY > 1500 ? 0 : height })
  await waitFor(() => {
    expect(tileOf('unmeasured.jpg')).toBeUndefined()
    expect(heightOf()).not.toBe(height)
  }, patiently)
  const box = (await scrollTo('unmeasured.jpg')).getBoundingClientRect()
  expect(box.width / box.height).toBeCloseTo(0.5, 1)
})
