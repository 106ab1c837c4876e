import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'

import { renderRoute, turn } from '#app/renderRoute.tsx'

import { articles, foundEnd, inSight, patiently, settled, topOf } from './testFeed.ts'

const signIn = 'jonah.reyes'
const room = '/room/designwall/messages'

afterEach(async () => {
  document.documentElement.removeAttribute('style')
  await page.viewport(1280, 900)
})

const picturesIn = (state: string) => document.querySelectorAll(`article [data-state="${state}"]`).length

test('pictures that arrive late move nothing, whether their size is known or not', async () => {
  await renderRoute(room, {
    signIn,
    prepare: async () => {
      // What other tests have fetched would not be late.
      await cdp().send('Network.clearBrowserCache')
      const { fileId } = await turn('pictureAt', { roomId: 'designwall', index: 3 })
      const address = `/file-upload/${String(fileId)}/unmeasured.jpg`
      const unmeasured = { type: 'file', title: 'unmeasured.jpg', title_link: address, image_url: address }
      await turn('addMessage', {
        message: { rid: 'designwall', msg: '', attachments: [{ ...unmeasured, image_type: 'image/jpeg' }] },
      })
      await turn('addMessage', { message: { rid: 'designwall', msg: 'Below the picture' } })
      await turn('fault', { route: '/file-upload', kind: 'slow', ms: 3_000 })
    },
  })
  await foundEnd()
  await waitFor(() => expect(picturesIn('loading')).toBeGreaterThan(0))
  const before = inSight()

  await waitFor(() => expect(picturesIn('loading')).toBe(0), { timeout: 20_000 })
  expect(picturesIn('ready')).toBeGreaterThan(1)
  expect(inSight()).toEqual(before)
})

/** Somewhere in the middle, so that there is as much to move above as below. */
async function openMiddle() {
  await renderRoute(room, { signIn })
  await foundEnd()
  scrollTo(0, scrollY - 2_500)
  await settled()
  const line = document.querySelector('[role="toolbar"]')?.getBoundingClientRect().bottom ?? 0
  const read = articles().find((article) => article.getBoundingClientRect().bottom > line)
  expect(topOf(read)).toBeLessThan(line)
  return { read, top: topOf(read) }
}

test.each([1600, 800, 500])(
  'a window of another width, %i px, leaves what is read where it is',
  async (width) => {
    const { read, top } = await openMiddle()

    await page.viewport(width, 900)
    await settled()
    expect(read?.isConnected).toBe(true)
    expect(topOf(read)).toBe(top)
  },
)

test('a font that arrives late, and is larger, leaves what is read where it is', async () => {
  const { read, top } = await openMiddle()
  const height = document.documentElement.scrollHeight

  document.documentElement.style.setProperty('--message-font', '400 1.125rem/1.875rem serif')
  await waitFor(() => expect(document.documentElement.scrollHeight).toBeGreaterThan(height + 100), patiently)
  await settled()
  expect(topOf(read)).toBe(top)
})

test('a spoiler opens downwards, also at the very end', async () => {
  const hidden = {
    type: 'PARAGRAPH',
    value: [{ type: 'PLAIN_TEXT', value: 'Nobody saw it coming. '.repeat(40) }],
  }
  const { user } = await renderRoute(room, {
    signIn,
    prepare: () =>
      turn('addMessage', {
        message: { rid: 'designwall', msg: 'spoiler', md: [{ type: 'SPOILER_BLOCK', value: [hidden] }] },
      }),
  })
  await foundEnd()
  const before = inSight()

  await user.click(await screen.findByRole('button', { name: 'Show spoiler' }))
  await screen.findByText(/^Nobody saw it coming/)
  await settled()
  expect(inSight()).toEqual(before)
})

test('the feed is busy until it holds articles', async () => {
  const empty: (string | null)[] = []
  const observer = new MutationObserver(() => {
    const feed = document.querySelector('[role="feed"]')
    if (feed !== null && feed.querySelector('article') === null) empty.push(feed.getAttribute('aria-busy'))
  })
  observer.observe(document.body, { childList: true, subtree: true })
  await renderRoute(room, { signIn })
  await foundEnd()
  observer.disconnect()
  expect(new Set(empty)).toEqual(new Set(['true']))
})
