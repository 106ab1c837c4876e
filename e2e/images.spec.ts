import type { Page } from '@playwright/test'

import { expect, expectAccessible, test } from './journey.ts'

const tiles = (page: Page) => page.getByRole('region', { name: 'Images' }).getByRole('link')

test('a member scrolls the wall, opens a picture, walks, and comes back to the same place', async ({
  page,
  signIn,
}) => {
  await page.goto('room/designwall/images')
  await signIn()
  await expect(page.getByRole('heading', { level: 1, name: 'design-wall' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Images/ })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('link', { name: /^Images/ })).toContainText('2,400')
  await expect(tiles(page).first().locator('img[src^="blob:"]')).toBeVisible()
  await expectAccessible(page)

  await page.mouse.wheel(0, 3000)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(2500)
  // The wall keeps its nodes in the order of its pictures, some above the screen: the first whole one on it will do.
  const fileName = await page.evaluate(() => {
    const tile = [...document.querySelectorAll<HTMLElement>('[aria-label="Images"] a')].find((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top > 120 && bottom < window.innerHeight
    })
    return tile?.getAttribute('href')?.split('/').at(-1) ?? ''
  })
  const tile = page.locator(`a[href$="${fileName}"]`)
  const scrollBefore = await page.evaluate(() => window.scrollY)
  await tile.click()

  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer).toBeVisible()
  await expect(page).toHaveURL(/\/room\/designwall\/images\/[\w-]+$/)
  await expect(viewer.getByText(/^\d+ of 2,400$/)).toBeVisible()
  await expectAccessible(page)
  const position = await viewer.getByText(/^\d+ of 2,400$/).textContent()

  await viewer.getByRole('button', { name: 'Next image' }).click()
  await expect(viewer.getByText(/^\d+ of 2,400$/)).not.toHaveText(position ?? '')
  await page.keyboard.press('ArrowLeft')
  await expect(viewer.getByText(/^\d+ of 2,400$/)).toHaveText(position ?? '')

  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(page).toHaveURL(/\/room\/designwall\/images$/)
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrollBefore)).toBeLessThan(2)
  await expect(tile).toBeFocused()
})

test('Back closes the viewer in one step, however far one walked', async ({ page, signIn }) => {
  await page.goto('room/fieldphotos/images')
  await signIn()
  await tiles(page).first().click()
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer.getByText('1 of 800')).toBeVisible()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect(viewer.getByText('4 of 800')).toBeVisible()

  await page.goBack()
  await expect(viewer).toBeHidden()
  await expect(page).toHaveURL(/\/room\/fieldphotos\/images$/)
})

test('the 1,500th picture opens cold by its address and moves both ways', async ({
  page,
  signIn,
  workspace,
}) => {
  const { fileId } = await workspace.switch('pictureAt', { roomId: 'designwall', index: 1499 })
  await page.goto(`room/designwall/images/${String(fileId)}`)
  await signIn()
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer.getByText('1,500 of 2,400')).toBeVisible()
  await expect(viewer.locator('img[src^="blob:"]').first()).toBeVisible()

  await viewer.getByRole('button', { name: 'Previous image' }).click()
  await expect(viewer.getByText('1,499 of 2,400')).toBeVisible()
  await viewer.getByRole('button', { name: 'Next image' }).click()
  await viewer.getByRole('button', { name: 'Next image' }).click()
  await expect(viewer.getByText('1,501 of 2,400')).toBeVisible()

  const { calls } = (await workspace.switch('calls')) as { calls: { path: string }[] }
  expect(calls.filter(({ path }) => path.endsWith('rooms.images')).length).toBeLessThanOrEqual(3)
})

test('details, download and the copied link belong to the open picture', async ({
  page,
  signIn,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('room/fieldphotos/images')
  await signIn()
  await tiles(page).first().click()
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer.locator('img[src^="blob:"]').first()).toBeVisible()

  await viewer.getByRole('button', { name: 'Details' }).click()
  await expect(viewer.getByText(/\d,?\d+ × \d,?\d+/)).toBeVisible()

  const download = page.waitForEvent('download')
  await viewer.getByRole('button', { name: 'Download' }).click()
  const fileName = (await download).suggestedFilename()
  await expect(viewer.getByText(fileName).first()).toBeVisible()

  await viewer.getByRole('button', { name: 'Copy link' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('an address of a picture that is gone says so and keeps the wall', async ({ page, signIn }) => {
  await page.goto('room/fieldphotos/images/nosuchfile')
  await signIn()
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer.getByText(/not (in|here|found)|no longer|gone/i).first()).toBeVisible()

  await viewer.getByRole('button', { name: 'Close' }).click()
  await expect(tiles(page).first()).toBeVisible()
})

test('the wall never shifts while it loads', async ({ page, signIn }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('room/designwall/images')
  await signIn()
  await expect(tiles(page).first().locator('img[src^="blob:"]')).toBeVisible()
  for (let screen = 0; screen < 6; screen += 1) {
    await page.mouse.wheel(0, 800)
    await expect(tiles(page).first()).toBeVisible()
  }

  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.001)
})
