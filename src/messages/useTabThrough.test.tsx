import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { renderRoute } from '#app/renderRoute.tsx'

import { foundEnd } from './testFeed.ts'

const press = (keys: string) => userEvent.keyboard(keys)
const article = () => document.activeElement?.closest('article')

test('Tab comes from the filters to the current message, goes through it and leaves', async () => {
  await renderRoute('/room/designwall/messages', { signIn: 'jonah.reyes' })
  await foundEnd()
  screen.getByRole('button', { name: 'Jump to date' }).focus()

  let presses = 0
  for (; presses < 10 && article() == null; presses += 1) await press('{Tab}')
  const current = article()
  expect(document.activeElement).toBe(current)
  expect(current?.tabIndex).toBe(0)

  for (presses = 0; presses < 30 && article() === current; presses += 1) await press('{Tab}')
  expect(article() ?? null).toBeNull()
})

test('Shift and Tab lead from the current message back to the filters', async () => {
  await renderRoute('/room/designwall/messages', { signIn: 'jonah.reyes' })
  await foundEnd()
  const current = document.querySelector<HTMLElement>('article[tabindex="0"]')
  current?.focus()
  expect(document.activeElement).toBe(current)

  await press('{Shift>}{Tab}{/Shift}')
  expect(article() ?? null).toBeNull()
  expect(current?.compareDocumentPosition(document.activeElement ?? document.body)).toBe(
    Node.DOCUMENT_POSITION_PRECEDING,
  )
})
