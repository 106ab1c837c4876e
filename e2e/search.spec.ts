import { expect, expectAccessible, test } from './journey.ts'

test('a decision is found by search, read in place with its thread, and sent to a phone', async ({
  page,
  signIn,
}) => {
  await page.goto('room/designwall/messages')
  await signIn()
  const feed = page.getByRole('feed', { name: 'Messages' })
  await expect(feed.getByRole('article').last()).toBeInViewport()

  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Search messages' }).fill('decision logo')
  const panel = page.getByRole('complementary', { name: 'Search' })
  const first = panel.getByRole('feed', { name: 'Found messages' }).getByRole('article').first()
  await expect(first).toBeVisible()
  await expect(page).toHaveURL(/\?search=decision\+logo$/)

  await page.keyboard.press('Enter')
  await expect(panel.getByText(/^1 of /)).toBeVisible()
  await expect(feed.locator('article:focus')).toContainText('the kestrel stays')
  const address = page.url()

  await page.getByRole('button', { name: 'Close search' }).click()
  await feed
    .getByRole('link', { name: /^\d+ repl/ })
    .last()
    .click()
  const thread = page.getByRole('complementary', { name: 'Thread' })
  await expect(thread.getByRole('feed', { name: 'Thread' }).getByRole('article').nth(1)).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  await expect(thread).toHaveCount(0)

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(address)
  const steps = page.getByRole('group', { name: 'Search' })
  await expect(steps.getByText(/^1 of /)).toBeVisible()
  await expect(feed.locator('article:focus')).toBeInViewport()
  await steps.getByRole('button', { name: 'Results' }).click()
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await expectAccessible(page)
})
