import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { foundEnd, inSight, settled } from '#messages/testFeed.ts'

const plain = (value: string) => ({ type: 'PLAIN_TEXT', value })

async function openRoomWith(...messages: readonly object[]) {
  await renderRoute('/room/designwall/messages', {
    signIn: 'jonah.reyes',
    prepare: async () => {
      for (const message of messages) await turn('addMessage', { message: { rid: 'designwall', ...message } })
    },
  })
  await foundEnd()
}

test('messages that the server never parsed, and their formulas, are there as they were meant from the start', async () => {
  await openRoomWith(
    { msg: 'Typed *long ago*', md: null },
    { msg: '', md: [{ type: 'KATEX', value: '\\frac{1}{2}' }] },
    { msg: 'All of \\(b^2\\) :kestrel:', md: null },
  )

  expect(screen.getByText('long ago').tagName).toBe('STRONG')
  expect(document.querySelectorAll('article math')).toHaveLength(2)
  // The workspace's own emoji come after all that.
  const kestrel = await screen.findByRole('img', { name: ':kestrel:' })
  expect(kestrel.getAttribute('src')).toBe(`${location.origin}/emoji-custom/kestrel.svg`)
})

test('code gets its colours and keeps its size', async () => {
  const lines = ['const lux = 400', 'return `${lux} lux` // bright'].map((line) => ({
    type: 'CODE_LINE',
    value: plain(line),
  }))
  await openRoomWith({ msg: 'code', md: [{ type: 'CODE', language: 'ts', value: lines }] })
  const code = screen.getByRole('group', { name: 'Code, ts' })
  const before = inSight()

  await waitFor(() => expect(code.querySelectorAll('span')).not.toHaveLength(0), { timeout: 10_000 })
  await settled()
  expect(code.textContent).toBe('const lux = 400\nreturn `${lux} lux` // bright')
  expect(inSight()).toEqual(before)
  const colours = [...code.querySelectorAll('span')].map((span) => getComputedStyle(span).color)
  expect(new Set(colours).size).toBeGreaterThan(2)
})
