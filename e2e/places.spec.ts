import type { Page } from '@playwright/test'

import { expect, expectAccessible, test } from './journey.ts'
import type { Workspace } from './workspaceAt.ts'

const PAGE_SIZE = 100

async function listCalls(workspace: Workspace): Promise<number> {
  const { calls } = (await workspace.switch('calls')) as { calls: { path: string }[] }
  return calls.filter(({ path }) => path.endsWith('rooms.images')).length
}

/** The months of the headings that a person sees. */
function monthsInView(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'Images' }).evaluate((wall) =>
    [...wall.querySelectorAll('h2')]
      .filter((heading) => {
        const { top, bottom } = heading.getBoundingClientRect()
        return bottom > 0 && top < window.innerHeight
      })
      .map((heading) => heading.title || (heading.textContent ?? '')),
  )
}

test('a walk through 300 pictures passes the edges of pages and misses none', async ({
  page,
  signIn,
  workspace,
}) => {
  const STEPS = 300
  const STRIDE = 25
  test.setTimeout(300_000)
  const startedAt = Date.now()
  const { fileId } = await workspace.switch('pictureAt', { roomId: 'fieldphotos', index: 40 })
  await page.goto(`room/fieldphotos/images/${String(fileId)}`)
  await signIn()
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer.getByText('41 of 800')).toBeVisible()

  const position = async () => Number.parseInt((await viewer.getByText(/ of 800$/).textContent()) ?? '', 10)
  for (let goal = 41 + STRIDE; goal <= 41 + STEPS; goal += STRIDE) {
    // A key that comes before the next page does is pressed again.
    await expect(async () => {
      for (let at = await position(); at < goal; at += 1) await page.keyboard.press('ArrowRight')
      await expect(viewer.getByText(`${String(goal)} of 800`)).toBeVisible({ timeout: 2_000 })
    }).toPass()
    const truth = await workspace.switch('pictureAt', { roomId: 'fieldphotos', index: goal - 1 })
    await expect(page).toHaveURL(new RegExp(`/${String(truth['fileId'])}$`))
  }
  await expect(viewer.locator('canvas, img[src^="blob:"]').first()).toBeVisible()
  // Beside the pages, two small questions a minute: how many there are now, and whether this one still is.
  const minutes = Math.ceil((Date.now() - startedAt) / 60_000)
  expect(await listCalls(workspace)).toBeLessThanOrEqual(3 + Math.ceil(STEPS / PAGE_SIZE) + 2 * minutes)

  // Whoever closes the viewer stands before the picture they looked at last.
  const lastId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(page.locator(`a[href$="${lastId}"]`)).toBeFocused()
  await expectAccessible(page)
})

test('the timeline leads to 2023 by a drag, back by a key, and nothing is loaded between', async ({
  page,
  signIn,
  workspace,
}) => {
  await page.goto('room/designwall/images')
  await signIn()
  const timeline = page.getByRole('slider', { name: 'Timeline' })
  await expect(timeline).toHaveAttribute('aria-valuetext', /2026/)
  const { x, y, width, height } = (await timeline.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

  await page.mouse.move(x + width / 2, y + 40)
  await page.mouse.down()
  for (const part of [0.2, 0.5, 0.8, 0.98]) {
    await page.mouse.move(x + width / 2, y + height * part)
  }
  await expect(timeline).toHaveAttribute('aria-valuetext', /2023/)
  await page.mouse.up()

  const wall = page.getByRole('region', { name: 'Images' })
  await expect.poll(() => monthsInView(page)).toContainEqual(expect.stringMatching(/2023/))
  await expect(wall.locator('img[src^="blob:"]').first()).toBeVisible()
  await expectAccessible(page)
  // The newest page, the oldest picture for the lower end of the timeline, and what is seen around the month.
  expect(await listCalls(workspace)).toBeLessThanOrEqual(4)

  await timeline.focus()
  await page.keyboard.press('Home')
  await expect(timeline).toHaveAttribute('aria-valuetext', /^November 2026/)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await expect.poll(() => monthsInView(page)).toContainEqual(expect.stringMatching(/Nov/))
})
