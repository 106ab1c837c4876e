import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'

import { articles, foundEnd, inSight, patiently, placeOf, settled } from './testFeed.ts'

const signIn = 'jonah.reyes'
const room = '/room/designwall/messages'
const NEWS_EVERY_MS = 30_000

let ask: () => void

// The half minute between two looks for news passes when a test says so.
beforeEach(() => {
  const start = setInterval
  vi.stubGlobal('setInterval', (look: () => void, ms?: number) => {
    if (ms === NEWS_EVERY_MS) ask = look
    return start(look, ms)
  })
  return () => vi.unstubAllGlobals()
})

const say = (msg: string) => turn('addMessage', { message: { rid: 'designwall', msg } })
const last = () => articles().at(-1)

/** 0 is the newest. */
async function messageAt(index: number): Promise<string> {
  return String((await turn('messageAt', { roomId: 'designwall', index }))['messageId'])
}

test('a new message appears under the eyes of whoever reads the end', async () => {
  await renderRoute(room, { signIn })
  await foundEnd()

  await say(`Fresh off the line${'\nand more'.repeat(12)}`)
  ask()
  await screen.findByText(/^Fresh off the line/, {}, patiently)
  await foundEnd()
  expect(placeOf(last())).toBe(12_001)
  expect(last()?.textContent).toContain('Fresh off the line')
  expect(screen.queryByRole('button', { name: /new message/ })).toBeNull()
})

test('whoever reads further up is told, and stays', async () => {
  const { user } = await renderRoute(room, { signIn })
  await foundEnd()
  scrollTo(0, scrollY - 700)
  await settled()
  const before = inSight()

  await say('Fresh off the line')
  ask()
  const pill = await screen.findByRole('button', { name: '1 new message' }, patiently)
  expect(inSight()).toEqual(before)

  await user.click(pill)
  await foundEnd()
  expect(last()?.textContent).toContain('Fresh off the line')
  await waitFor(() => expect(screen.queryByRole('button', { name: /new message/ })).toBeNull(), patiently)
})

test('an edited message says what it says now', async () => {
  await renderRoute(room, { signIn })
  await foundEnd()

  await turn('editMessage', { id: await messageAt(0), msg: 'On second thought' })
  ask()
  const text = await screen.findByText('On second thought', {}, patiently)
  expect(text.closest('article')).toBe(last())
  expect(last()?.textContent).toMatch(/edited/i)
})

test('a deleted message goes, and is no longer counted', async () => {
  await renderRoute(room, { signIn })
  await foundEnd()
  const id = await messageAt(1)

  await turn('deleteMessage', { id })
  ask()
  await waitFor(() => expect(document.querySelector(`[data-message-id="${id}"]`)).toBeNull(), patiently)
  await waitFor(() => expect(last()?.getAttribute('aria-setsize')).toBe('11999'), patiently)
})
