import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'

const signIn = 'jonah.reyes'
const patiently = { timeout: 15_000 }

async function pictureAt(index: number): Promise<string> {
  return String((await turn('pictureAt', { roomId: 'fieldphotos', index }))['fileId'])
}

async function openPicture(index: number) {
  await turn('reset')
  const fileId = await pictureAt(index)
  const { user } = await renderRoute(`/room/fieldphotos/images/${fileId}`, { signIn })
  const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await viewer.findByText(`${String(index + 1)} of 800`, {}, patiently)
  return { user, viewer, fileId }
}

test('a picture deleted while it is open says so and makes room for the next', async () => {
  const { viewer, fileId } = await openPicture(2)
  const isOpen = async () => (await viewer.findByRole('button', { current: true })).getAttribute('aria-label')
  const name = (await isOpen()) ?? ''
  await turn('deletePicture', { id: fileId })

  fireEvent(document, new Event('visibilitychange'))

  expect(await viewer.findByText(`${name} was deleted`, {}, patiently)).toBeVisible()
  await viewer.findByText('3 of 799', {}, patiently)
  await waitFor(async () => {
    expect(await isOpen()).not.toBe(name)
  })
})

test('shows the message that brought a picture, and leads back to the picture', async () => {
  const { user, viewer } = await openPicture(2)
  const name = (await viewer.findByRole('button', { current: true }, patiently)).getAttribute('aria-label')
  await user.click(viewer.getByRole('button', { name: 'Show in conversation' }))

  await screen.findByRole('feed', { name: 'Messages' }, patiently)
  await user.click(await screen.findByRole('link', { name: 'Back to the picture' }, patiently))
  const again = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await again.findByText('3 of 800', {}, patiently)
  expect(await again.findByRole('button', { current: true }, patiently)).toHaveAccessibleName(name ?? '')

  await user.click(again.getByRole('button', { name: 'Close' }))
  await waitFor(() => {
    expect(document.activeElement?.getAttribute('aria-label')).toContain(name)
  }, patiently)
})

test('whoever comes back from the conversation finds the wall as they left it', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images', { signIn: 'jonah.reyes' })
  const wall = within(await screen.findByRole('region', { name: 'Images' }, patiently))
  await wall.findAllByRole('link', {}, patiently)
  scrollTo(0, 700)
  const left = await waitFor(() => {
    const tile = wall.getAllByRole('link').find((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top > innerHeight / 3 && bottom < innerHeight
    })
    if (tile === undefined) throw new Error('No tile is in sight as a whole')
    return tile
  }, patiently)
  const address = left.getAttribute('href') ?? ''
  const { top } = left.getBoundingClientRect()
  await user.click(left)

  const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await user.click(await viewer.findByRole('button', { name: 'Show in conversation' }, patiently))
  await user.click(await screen.findByRole('link', { name: 'Back to the picture' }, patiently))
  const again = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await user.click(again.getByRole('button', { name: 'Close' }))

  await waitFor(() => expect(document.activeElement).toHaveAttribute('href', address), patiently)
  expect(Math.abs((document.activeElement?.getBoundingClientRect().top ?? 0) - top)).toBeLessThan(2)
})

test('the details tell what was said before and after the picture', async () => {
  const { user, viewer } = await openPicture(2)
  await user.click(await viewer.findByRole('button', { name: 'Details' }, patiently))

  const said = (await viewer.findByRole('heading', { name: 'In the conversation' }, patiently)).closest(
    'section',
  )
  expect(said?.querySelectorAll('time').length).toBeGreaterThan(0)
})
