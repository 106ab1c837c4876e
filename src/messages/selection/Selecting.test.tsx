import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { renderRoute } from '#app/renderRoute.tsx'
import { articles, findArticles, patiently, settled } from '#messages/testFeed.ts'
// The app loads it when it is asked for; here that would take longer than a test waits.
import './Selecting.tsx'

async function openRoom() {
  const { user } = await renderRoute('/room/discussiongreen/messages', { signIn: 'jonah.reyes' })
  await findArticles()
  await settled()
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const texts = () => copied.mock.calls.map(([text]) => text)
  return { user, texts }
}

function menuOf(row: HTMLElement | undefined) {
  if (row === undefined) throw new Error('No message is there')
  const button = within(row).getByRole('button', { name: 'More for this message' })
  // It shows while its message is pointed at, or while it has the focus.
  button.focus()
  return button
}

test('copies a message as text and as a quote, and a range of them', async () => {
  const { user, texts } = await openRoom()
  const [first, , third] = articles().filter((row) => row.querySelector('[aria-haspopup="menu"]') !== null)
  if (first === undefined || third === undefined) throw new Error('The room has fewer than three messages')

  await user.click(menuOf(first))
  await user.click(await screen.findByRole('menuitem', { name: 'Copy text' }))
  expect(await screen.findByText('Text copied')).toBeVisible()
  await user.click(menuOf(first))
  await user.click(await screen.findByRole('menuitem', { name: 'Copy as quote' }))
  const [text = '', quote = ''] = texts()
  expect(first.textContent).toContain(text.split('\n')[0]?.slice(0, 12).replaceAll(/[*_]/g, ''))
  expect(quote).toContain(`> ${text.split('\n')[0] ?? ''}`)
  expect(quote).toContain(`msg=${first.dataset['messageId'] ?? ''}`)

  await user.click(menuOf(first))
  await user.click(await screen.findByRole('menuitem', { name: 'Select' }))
  const bar = within(await screen.findByRole('group', { name: 'Selection' }, patiently))
  expect(bar.getByText('1 selected')).toBeVisible()
  await user.keyboard('{Shift>}')
  await user.click(within(third).getByRole('checkbox'))
  await user.keyboard('{/Shift}')
  expect(within(third).getByRole('checkbox')).toBeChecked()
  expect(bar.queryByText('1 selected')).toBeNull()

  await user.click(bar.getByRole('button', { name: 'Copy text' }))
  expect(texts().at(-1)?.split('\n\n').length).toBeGreaterThan(2)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('group', { name: 'Selection' })).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('the button in the header lets a click pick, and ends it', async () => {
  const { user } = await openRoom()
  const button = screen.getByRole('button', { name: 'Select messages' })
  await user.click(button)
  expect(button).toHaveAttribute('aria-pressed', 'true')
  const bar = within(await screen.findByRole('group', { name: 'Selection' }, patiently))
  expect(bar.getByText('0 selected')).toBeVisible()
  const row = articles().at(-1)
  await user.click(within(row ?? document.body).getByRole('checkbox'))
  expect(bar.getByText('1 selected')).toBeVisible()

  await user.click(button)
  expect(screen.queryByRole('group', { name: 'Selection' })).toBeNull()
  expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('Shift with an arrow selects from the message that has the focus', async () => {
  const { user } = await openRoom()
  articles().at(-1)?.focus()
  await user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{/Shift}')
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(3)
  expect(document.activeElement).toBe(articles().at(-3))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2)
  await user.keyboard(' ')
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1)
})
