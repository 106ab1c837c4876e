import type { Page, Request } from '@playwright/test'

import { expect, test } from './journey.ts'
import { type Workspace, workspaceAt } from './workspaceAt.ts'
import { type Preview, servePreview } from './servePreview.ts'

// The stand-in's bucket is a name of its own for this machine: another origin, as S3 is.
const BUCKET = 'storage.localhost'
const PORT = 5340

const wall = (page: Page) => page.getByRole('region', { name: 'Images' })

/** Calls that reached the bucket. The browser also reports redirects that it was told not to follow; the bucket knows. */
async function callsOfBucket(workspace: Workspace) {
  const { calls } = (await workspace.switch('calls')) as { calls: { path: string; credentials: string[] }[] }
  return calls.filter(({ path }) => path.startsWith('/__bucket/'))
}

test.use({ allowedHosts: [BUCKET] })

test.describe('a bucket that the deployment does not list', () => {
  // Chromium's words when a redirect arrives while its fetch is aborted, as for a tile that leaves. It is not followed.
  test.use({ tolerated: [/only supported for protocol schemes|net::ERR_FAILED/] })

  test('is never asked; tiles, viewer and messages say why', async ({ page, signIn, workspace }) => {
    await workspace.switch('storage', { redirects: true, allowsOrigins: true })
    await page.goto('room/fieldphotos/images')
    await signIn()
    await expect(wall(page).getByText('Kept elsewhere').first()).toBeVisible()
    await expect(wall(page).locator('img[src^="blob:"]')).toHaveCount(0)

    const { fileId } = await workspace.switch('pictureAt', { roomId: 'fieldphotos', index: 3 })
    await page.goto(`room/fieldphotos/images/${String(fileId)}`)
    const viewer = page.getByRole('dialog', { name: 'Image viewer' })
    await expect(viewer.getByText('Kept somewhere else')).toBeVisible()
    await viewer.getByRole('button', { name: 'Close' }).click()

    await page.getByRole('link', { name: /^Messages/ }).click()
    await expect(page.getByText('Kept on storage that cannot be read from here').first()).toBeVisible()
    expect(await callsOfBucket(workspace)).toEqual([])
  })
})

test.describe('a bucket that the deployment lists', () => {
  // Serial, because the second copy of the app serves all of them.
  test.describe.configure({ mode: 'serial' })
  let preview: Preview

  test.beforeAll(async ({ browserName: _browserName }, { parallelIndex }) => {
    const port = PORT + parallelIndex
    const outDir = `test-results/listed-bucket-${String(parallelIndex)}`
    preview = await servePreview({ port, outDir, env: { IMAGE_HOSTS: `http://${BUCKET}:${String(port)}` } })
  })

  test.afterAll(() => {
    preview.stop()
  })

  test('shows its pictures, and it never learns who asks', async ({ page, signIn }) => {
    const workspace = workspaceAt(preview.url)
    await workspace.switch('reset')
    await workspace.switch('storage', { redirects: true, allowsOrigins: true })
    const requests: Request[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).hostname === BUCKET) requests.push(request)
    })
    await page.goto(`${preview.url}room/fieldphotos/images`)
    await signIn()
    await expect(wall(page).locator('img[src^="blob:"]').first()).toBeVisible({ timeout: 30_000 })
    await wall(page).getByRole('link').first().click()
    const viewer = page.getByRole('dialog', { name: 'Image viewer' })
    await expect(viewer.locator('img[src^="blob:"]').first()).toBeVisible({ timeout: 30_000 })

    // All that the page sends to another origin, and what arrives there.
    const calls = await callsOfBucket(workspace)
    expect(calls.length).toBeGreaterThan(0)
    expect(calls.flatMap(({ credentials }) => credentials)).toEqual([])
    const answers = await Promise.all(requests.map((request) => request.response()))
    const sent = answers.filter((response) => response !== null)
    const headers = await Promise.all(sent.map((response) => response.request().allHeaders()))
    expect(headers.length).toBeGreaterThan(0)
    const names = headers.flatMap((one) => Object.keys(one))
    expect(names.filter((name) => /^(x-|cookie|referer|authorization)/.test(name))).toEqual([])
  })

  test.describe('but that lets no page read it', () => {
    test.use({ tolerated: [/blocked by CORS policy|net::ERR_FAILED/] })

    test('is said so in the tiles', async ({ page, signIn }) => {
      const workspace = workspaceAt(preview.url)
      await workspace.switch('reset')
      await workspace.switch('storage', { redirects: true, allowsOrigins: false })
      await page.goto(`${preview.url}room/fieldphotos/images`)
      await signIn()
      await expect(wall(page).getByText('Kept elsewhere').first()).toBeVisible()
    })
  })
})
