import { readFile } from 'node:fs/promises'

import type { Download, Page } from '@playwright/test'

import { readZip, type ZipEntry } from '#media/archive/readZip.ts'

import { expect, expectAccessible, test } from './journey.ts'
import type { Workspace } from './workspaceAt.ts'

const ROOM = 'packaging'

/** The server's own list, to compare with. */
interface Upload {
  _id: string
  name: string
  size: number
  uploadedAt: string
}

async function uploadsOf(workspace: Workspace): Promise<Upload[]> {
  const { userId, authToken } = await workspace.switch('issueToken', { username: 'jonah.reyes' })
  const response = await fetch(`${workspace.url}api/v1/rooms.images?roomId=${ROOM}&count=20`, {
    headers: { 'X-User-Id': String(userId), 'X-Auth-Token': String(authToken) },
  })
  const { files } = (await response.json()) as { files: Upload[] }
  return files
}

const tile = (page: Page, position: number) =>
  page.getByRole('region', { name: 'Images' }).locator(`[data-index="${String(position)}"]`)

async function entriesOf(download: Download): Promise<ZipEntry[]> {
  return readZip(await readFile(await download.path()))
}

/** Files of the app that do not arrive until the function that this gives is called. */
async function holdBack(page: Page, url: RegExp): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(url, async (route) => {
    await released
    await route.continue()
  })
  return release
}

// One file's failure is the point of the journey; the browser notes it.
test.use({ tolerated: [/Failed to load resource/] })

test('a member picks by circle, range and day, shares the links, and gets a ZIP past a file that fails', async ({
  page,
  context,
  signIn,
  workspace,
}) => {
  const uploads = await uploadsOf(workspace)
  const failing = uploads[5]
  await workspace.switch('fault', {
    route: `/file-upload/${failing?._id ?? ''}/`,
    kind: 'status',
    status: 500,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    // Playwright cannot answer the browser's own question for a file, so this one builds in memory.
    delete window.showSaveFilePicker
  })
  // Whoever is quicker than the network picks as well.
  const releaseCode = await holdBack(page, /\/Selecting-[^/]+\.js$/)
  await page.goto(`room/${ROOM}/images`)
  await signIn()

  await tile(page, 3).hover()
  await tile(page, 3).locator('[data-pick]').click()
  await expect(tile(page, 3)).toBeChecked()
  releaseCode()
  const selection = page.getByRole('group', { name: 'Selection' })
  await expect(selection).toContainText('1 selected')
  await tile(page, 6).click({ modifiers: ['Shift'] })
  await expect(selection).toContainText('4 selected')
  await expect(tile(page, 4)).toBeChecked()
  await expectAccessible(page)

  const firstDay = page.getByRole('checkbox', { name: /^Select / }).first()
  await firstDay.click()
  await expect(firstDay).toBeChecked()
  await expect(tile(page, 0)).toBeChecked()
  await firstDay.click()
  await expect(tile(page, 0)).not.toBeChecked()
  for (const position of [3, 4, 5, 6]) {
    if (!(await tile(page, position).isChecked())) await tile(page, position).click()
  }
  await expect(selection).toContainText('4 selected')
  const picked = uploads.slice(3, 7)

  await selection.getByRole('button', { name: 'Copy links' }).click()
  await expect(page.getByText('4 links copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    picked.map(({ _id }) => new URL(`room/${ROOM}/images/${_id}`, workspace.url).href).join('\n'),
  )

  const firstDownload = page.waitForEvent('download')
  await selection.getByRole('button', { name: 'Download' }).click()
  const dialog = page.getByRole('dialog', { name: 'Download' })
  await expect(dialog.getByText('3 images downloaded')).toBeVisible()
  await expect(dialog.getByText('The server could not send it.')).toBeVisible()
  await expectAccessible(page)
  const entries = await entriesOf(await firstDownload)
  const report = entries.pop()
  expect(report?.name).toBe('Not in this archive.txt')
  expect(new TextDecoder().decode(report?.bytes)).toContain(failing?.name)
  expect(entries.map(({ name, bytes }) => ({ name, size: bytes.byteLength }))).toEqual(
    picked.filter((one) => one !== failing).map(({ name, size }) => ({ name, size })),
  )
  const dates = await page.evaluate(
    (times) => times.map((time) => new Date(time).toLocaleString('sv')),
    picked.filter((one) => one !== failing).map(({ uploadedAt }) => uploadedAt),
  )
  for (const [index, { modifiedAt }] of entries.entries()) {
    // The page's clock is Berlin's, the test's is not; the format has steps of two seconds.
    expect(modifiedAt.toLocaleString('sv').slice(0, -1)).toBe(evenSecond(dates[index] ?? '').slice(0, -1))
  }

  await workspace.switch('clearFaults')
  const secondDownload = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Try it again' }).click()
  const rest = await secondDownload
  expect(rest.suggestedFilename()).toBe('packaging, part 2.zip')
  expect((await entriesOf(rest)).map(({ name }) => name)).toEqual([failing?.name])
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Escape')
  await expect(selection).toBeHidden()
  await expect(page).toHaveURL(new RegExp(`/room/${ROOM}/images$`))
})

function evenSecond(time: string): string {
  const last = Number(time.at(-1))
  return `${time.slice(0, -1)}${String(last - (last % 2))}`
}
