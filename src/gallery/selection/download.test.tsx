import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { readZip } from '#media/archive/readZip.ts'
import { stagePicker } from '#media/archive/stagedPicker.ts'
// The app loads these when they are asked for; here that would take longer than a test waits.
import '#media/archive/ArchiveView.tsx'
import '#media/archive/createArchive.ts'
import './Selecting.tsx'

const patiently = { timeout: 15_000 }
const archive = stagePicker('archive.zip')

/** A room of its own for each test: files that the browser has seen are not asked for again. */
async function pickThree(room: string, prepare?: () => Promise<unknown>) {
  const { user } = await renderRoute(`/room/${room}/images`, {
    signIn: 'jonah.reyes',
    ...(prepare && { prepare }),
  })
  const wall = within(await screen.findByRole('region', { name: 'Images' }, patiently))
  await wall.findAllByRole('link', {}, patiently)
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  const tiles = wall.getAllByRole('checkbox', { name: /^(?!Select )/ }).slice(0, 3)
  const names = tiles.map((tile) => tile.getAttribute('aria-label')?.split(',')[0] ?? '')
  for (const tile of tiles) await user.click(tile)
  return { user, names }
}

test('writes what is picked to disk, with names and dates', async () => {
  const { user, names } = await pickThree('discussiongreen')
  await user.click(screen.getByRole('button', { name: 'Download' }))
  expect(await screen.findByText('3 downloaded', {}, patiently)).toBeVisible()

  const entries = readZip(await archive.read())
  expect(entries.map(({ name }) => name)).toEqual(names)
  for (const { bytes, modifiedAt } of entries) {
    expect(bytes.byteLength).toBeGreaterThan(10_000)
    expect(modifiedAt.getTime()).toBeLessThan(Date.now())
  }
})

test('goes on past a file that fails, says why, and makes the rest when asked', async () => {
  const { user, names } = await pickThree('wTq6XmB3nKc8RzHs5', async () => {
    const { fileId } = await turn('pictureAt', { roomId: 'wTq6XmB3nKc8RzHs5', index: 1 })
    await turn('fault', { route: `/file-upload/${String(fileId)}/`, kind: 'cutOff' })
  })
  await user.click(screen.getByRole('button', { name: 'Download' }))

  const dialog = within(await screen.findByRole('dialog', { name: 'Download' }, patiently))
  expect(await dialog.findByText('2 images downloaded', {}, patiently)).toBeVisible()
  const missing = within(dialog.getByRole('list', { name: 'What did not arrive' }))
  expect(missing.getByText('The connection broke on the way.')).toBeVisible()
  const saved = readZip(await archive.read()).map(({ name }) => name)
  expect(saved).toEqual([names[0], names[2], 'Not in this archive.txt'])

  await turn('clearFaults')
  await user.click(dialog.getByRole('button', { name: 'Try it again' }))
  expect(await screen.findByText('1 downloaded', {}, patiently)).toBeVisible()
  expect(readZip(await archive.read()).map(({ name }) => name)).toEqual([names[1]])
})

test('a download goes on below other screens, and can be cancelled', async () => {
  const { user } = await pickThree('appcrit', () =>
    turn('fault', { route: '/file-upload/', kind: 'slow', ms: 60_000 }),
  )
  await user.click(screen.getByRole('button', { name: 'Download' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Download' }, patiently))
  await user.click(await dialog.findByRole('button', { name: 'Keep browsing' }))
  await user.click(screen.getByRole('link', { name: /^Messages/ }))
  expect(await screen.findByText('Downloading 0 of 3', {}, patiently)).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Show' }))
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  await waitFor(() => {
    expect(screen.queryByRole('dialog', { name: 'Download' })).toBeNull()
  })
  expect(screen.queryByText(/^Downloading/)).toBeNull()
  await turn('clearFaults')
})
