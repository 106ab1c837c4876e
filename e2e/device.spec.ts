import type { Page } from '@playwright/test'

import { expect, test } from './journey.ts'

const pictures = (page: Page) => page.getByRole('region', { name: 'Images' }).locator('a img[src^="blob:"]')
/** The addresses of the tiles, in their order. */
const hungPictures = (page: Page) =>
  page
    .getByRole('region', { name: 'Images' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).length)

/** Neither the list nor a file gets an answer from now on. */
async function silenceServer(page: Page) {
  await page.route(/\/(api|file-upload)\//, () => undefined)
}

test('a room seen before shows its pictures from the device, before any answer of the server', async ({
  page,
  signIn,
}) => {
  await page.goto('room/fieldphotos/images')
  await page.getByLabel('Keep me signed in').check()
  await signIn()
  await expect(pictures(page).nth(5)).toBeVisible()
  const hung = await hungPictures(page)
  await expect.poll(() => keptPictures(page)).toBeGreaterThan(5)

  await silenceServer(page)
  await page.reload()

  await expect(page.getByRole('heading', { level: 1, name: 'field-photos' })).toBeVisible()
  await expect(pictures(page).nth(5)).toBeVisible()
  expect(await hungPictures(page)).toEqual(hung)
})

test('signing out leaves nothing on the device, in other tabs neither', async ({ page, signIn, context }) => {
  await page.goto('room/fieldphotos/images')
  await page.getByLabel('Keep me signed in').check()
  await signIn()
  await expect(pictures(page).first()).toBeVisible()
  const second = await context.newPage()
  await second.goto('room/fieldphotos/images')
  await expect(pictures(second).first()).toBeVisible()
  expect(await databases(page)).toBe(1)

  await page.getByRole('button', { name: /Jonah Reyes/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()

  await expect(second.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect.poll(() => databases(page)).toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})

test('a session of this tab leaves nothing at all', async ({ page, signIn }) => {
  await page.goto('room/fieldphotos/images')
  await signIn()
  await expect(pictures(page).first()).toBeVisible()

  expect(await databases(page)).toBe(0)
})

test('one switch in the account menu turns keeping off, and takes away what was kept', async ({
  page,
  signIn,
}) => {
  await page.goto('room/fieldphotos/images')
  await page.getByLabel('Keep me signed in').check()
  await signIn()
  await expect(pictures(page).first()).toBeVisible()
  await expect.poll(() => databases(page)).toBe(1)

  await page.getByRole('button', { name: /Jonah Reyes/ }).click()
  const keep = page.getByRole('menuitemcheckbox', { name: 'Keep pictures on this device' })
  await expect(keep).toBeChecked()
  await keep.click()
  await expect(keep).not.toBeChecked()

  await expect.poll(() => databases(page)).toBe(0)
  await page.reload()
  await expect(pictures(page).first()).toBeVisible()
  expect(await databases(page)).toBe(0)
})

test('large pictures without a thumbnail are made small here, once, under the policy', async ({
  page,
  signIn,
  workspace,
}) => {
  for (const name of ['harbour.jpg', 'dunes.jpg']) {
    await workspace.switch('addPicture', { roomId: 'emptyroom', name, width: 2400, height: 1600 })
  }
  await page.goto('room/emptyroom/images')
  await page.getByLabel('Keep me signed in').check()
  await signIn()

  const made = page.getByRole('link', { name: /harbour\.jpg/ }).locator('img[src^="blob:"]')
  await expect(made).toBeVisible()
  await expect.poll(() => made.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(509)
  expect(page.workers()).toHaveLength(1)
  await expect.poll(() => keptPictures(page)).toBe(2)

  await workspace.switch('clearCalls')
  await page.reload()
  await expect(made).toBeVisible()
  const { calls } = (await workspace.switch('calls')) as { calls: { path: string }[] }
  expect(calls.filter(({ path }) => path.includes('file-upload'))).toEqual([])
})

/** How many pictures the device holds. */
function keptPictures(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    return new Promise<number>((resolve) => {
      const request = indexedDB.open(name)
      request.addEventListener('success', () => {
        const database = request.result
        const count = database.transaction('pictures').objectStore('pictures').count()
        count.addEventListener('success', () => {
          database.close()
          resolve(count.result)
        })
      })
    })
  })
}
