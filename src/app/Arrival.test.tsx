import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute } from './renderRoute.tsx'

const signIn = 'jonah.reyes'

/** All that the live regions have said, in order. */
function listen(container: HTMLElement) {
  const said: string[] = []
  const region = container.querySelector('[aria-live="polite"]')
  if (region === null) throw new Error('nothing announces screens')
  new MutationObserver(() => said.push(region.textContent)).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  return { said, region }
}

test('a screen that is gone to is named once; the one that loads is left to the browser', async () => {
  const { user, container } = await renderRoute('/', { signIn })
  const { said, region } = listen(container)
  const link = await screen.findByRole('link', { name: 'design-wall' })
  expect(region.textContent).toBe('')

  await user.click(link)
  await screen.findByRole('heading', { level: 1, name: 'design-wall' })
  await waitFor(() => {
    expect(said).toEqual(['design-wall, Images'])
  })

  const views = within(screen.getByRole('navigation', { name: 'Views' }))
  await user.click(views.getByRole('link', { name: /^Messages/ }))
  await user.click(screen.getByRole('link', { name: 'Rooms' }))
  await screen.findByRole('heading', { level: 1, name: 'Rooms' })
  await waitFor(() => {
    expect(said).toEqual(['design-wall, Images', 'design-wall, Messages', 'Rooms'])
  })
})

test('the keyboard goes on in the new screen, and stays on a link that is still there', async () => {
  const { user } = await renderRoute('/', { signIn })
  await user.click(await screen.findByRole('link', { name: 'design-wall' }))
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  const messages = await screen.findByRole('link', { name: /^Messages/ })
  await user.click(messages)
  await waitFor(() => {
    expect(document.title).toBe('design-wall – Messages – Vitrine')
  })
  expect(document.activeElement).toBe(messages)
})
