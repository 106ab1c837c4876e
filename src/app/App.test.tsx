import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute } from './renderRoute.tsx'

const signIn = 'jonah.reyes'

test('a stranger is asked to sign in', async () => {
  await renderRoute('/')

  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
})

test('the start page lists the rooms, and names itself', async () => {
  await renderRoute('/', { signIn })

  expect(await screen.findByRole('heading', { level: 1, name: 'Rooms' })).toBeTruthy()
  expect(document.title).toBe('Rooms – Vitrine')
})

test('the account menu says who and where, and changes the theme', async () => {
  const { user } = await renderRoute('/', { signIn })
  await user.click(await screen.findByRole('button', { name: 'Jonah Reyes' }))
  expect(screen.getByText('@jonah.reyes')).toBeTruthy()
  expect(screen.getByText(location.host)).toBeTruthy()

  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }))
  expect(getComputedStyle(document.documentElement).colorScheme).toBe('dark')
  await user.click(screen.getByRole('menuitemradio', { name: 'Light' }))
  expect(getComputedStyle(document.documentElement).colorScheme).toBe('light')
})

test('signing out leads to the sign-in page and leaves nothing behind', async () => {
  const { user } = await renderRoute('/', { signIn })
  await screen.findByRole('heading', { level: 1, name: 'Rooms' })

  await user.click(screen.getByRole('button', { name: 'Jonah Reyes' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
  expect(screen.queryByText('Jonah Reyes')).toBeNull()
})

test('a question mark shows the keys, and Escape goes back to the page', async () => {
  const { user } = await renderRoute('/', { signIn })
  await screen.findByRole('heading', { level: 1, name: 'Rooms' })

  await user.keyboard('?')

  const help = await screen.findByRole('dialog', { name: 'Keyboard' })
  expect(within(help).getByText('Copy link')).toBeTruthy()
  fireEvent(help, new Event('cancel', { cancelable: true }))
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test('an address that leads nowhere says so, and how to get away', async () => {
  const { user } = await renderRoute('/nowhere/at/all', { signIn })

  expect(await screen.findByRole('heading', { name: 'Nothing lives at this address' })).toBeTruthy()
  await user.click(screen.getByRole('link', { name: 'Go to rooms' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Rooms' })).toBeTruthy()
})

test('the skip link moves the focus into the screen', async () => {
  const { user } = await renderRoute('/', { signIn })
  await screen.findByRole('heading', { level: 1, name: 'Rooms' })

  screen.getByRole('link', { name: 'Skip to content' }).focus()
  await user.keyboard('{Enter}')

  expect(document.activeElement).toBe(screen.getByRole('main'))
})
