import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { readZip } from '#media/archive/readZip.ts'
import { stagePicker } from '#media/archive/stagedPicker.ts'
import { findArticles, patiently } from '#messages/testFeed.ts'
// The app loads it when it is asked for; here that would take longer than a test waits.
import './Exporting.tsx'

const saved = stagePicker('export.test')

async function openDialog(address: string) {
  const asked = vi.spyOn(window, 'fetch')
  const { user } = await renderRoute(address, { signIn: 'jonah.reyes' })
  await findArticles()
  await user.click(screen.getByRole('button', { name: 'Export messages' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Export messages' }, patiently))
  const secrets = new Set(
    asked.mock.calls.flatMap(([, init]) => {
      const headers = new Headers(init?.headers)
      return [headers.get('x-auth-token') ?? [], headers.get('x-user-id') ?? []].flat()
    }),
  )
  asked.mockRestore()
  return { user, dialog, secrets: [...secrets] }
}

test('writes all of a room, past a page that does not come, and nothing that is a secret', async () => {
  const { user, dialog, secrets } = await openDialog('/room/appcrit/messages')
  await user.click(dialog.getByRole('radio', { name: /^JSON/ }))
  await turn('fault', { route: 'channels.messages', kind: 'network' })
  await user.click(dialog.getByRole('button', { name: 'Export' }))
  expect(await screen.findByText(/What was read is kept/, {}, patiently)).toBeVisible()
  await turn('clearFaults')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByText(/messages exported$/, {}, patiently)).toBeVisible()

  const text = new TextDecoder().decode(await saved.read())
  const { count, messages } = JSON.parse(text) as { count: number; messages: { id: string }[] }
  expect(count).toBeGreaterThan(10)
  expect(new Set(messages.map(({ id }) => id)).size).toBe(count)
  expect(secrets.length).toBeGreaterThan(1)
  const isInside = (secret: string) => text.includes(secret.length > 20 ? secret : JSON.stringify(secret))
  expect(secrets.filter(isInside)).toEqual([])
})

test('writes what a filter leaves, with its pictures', async () => {
  const { user, dialog } = await openDialog('/room/discussiongreen/messages')
  await user.click(dialog.getByRole('checkbox', { name: /With the pictures/ }))
  await user.click(dialog.getByRole('button', { name: 'Export' }))
  expect(await screen.findByText(/messages exported$/, {}, patiently)).toBeVisible()
  const [page, ...pictures] = readZip(await saved.read())
  const written = new TextDecoder().decode(page?.bytes)
  expect(page?.name).toMatch(/\.html$/)
  for (const { name, bytes } of pictures) {
    expect(bytes.byteLength).toBeGreaterThan(1_000)
    expect(written).toContain(`src="${name.split('/').map(encodeURIComponent).join('/')}"`)
  }
  expect(pictures.length).toBeGreaterThan(0)
})
