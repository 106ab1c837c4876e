import { expect, expectAccessible, test } from './journey.ts'

test('a room reads as a conversation: newest at the bottom, older ones above', async ({ page, signIn }) => {
  await page.goto('room/designwall/messages')
  await signIn()
  const feed = page.getByRole('feed', { name: 'Messages' })
  await expect(feed.getByRole('article').last()).toBeInViewport()
  await expect(page.getByRole('link', { name: /^Messages/ })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)

  const last = feed.getByRole('article').last()
  await expect(last).toHaveAttribute('aria-setsize', '12000')
  await expect(last).toHaveAttribute('aria-posinset', '12000')
})

test('older messages load above without moving what is read', async ({ page, signIn }) => {
  await page.goto('room/designwall/messages')
  await signIn()
  const feed = page.getByRole('feed', { name: 'Messages' })
  await expect(feed.getByRole('article').last()).toBeInViewport()

  for (let screen = 0; screen < 14; screen += 1) {
    await page.mouse.wheel(0, -700)
    await expect(feed.getByRole('article').first()).toBeAttached()
  }
  const first = Number(await feed.getByRole('article').first().getAttribute('aria-posinset'))
  expect(first).toBeLessThan(11_950)
})

test('filters combine, live in the address, and mean the same in a second tab', async ({
  page,
  signIn,
  context,
}) => {
  await page.goto('room/designwall/messages')
  await page.getByLabel('Keep me signed in').check()
  await signIn()
  await page.getByRole('button', { name: 'Pinned' }).click()
  await expect(page).toHaveURL(/pinned=true/)
  const total = page.getByText(/^\d[\d,]* messages?$/)
  await expect(total).toBeVisible()
  const pinnedTotal = await total.textContent()

  await page.getByRole('button', { name: 'Mentions me' }).click()
  await expect(page).toHaveURL(/pinned=true&mentions=me/)
  await expect(total).not.toHaveText(pinnedTotal ?? '')
  await expectAccessible(page)

  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByRole('button', { name: 'Pinned' })).toHaveAttribute('aria-pressed', 'true')
  await expect(second.getByText(/^\d[\d,]* messages?$/)).toHaveText((await total.textContent()) ?? '')

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\/room\/designwall\/messages$/)
})

test('an empty result says which filter is on and how to clear it', async ({ page, signIn }) => {
  await page.goto('room/emptyroom/messages?starred=true')
  await signIn()

  await expect(page.getByText(/starred/i).last()).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(page).toHaveURL(/\/room\/emptyroom\/messages$/)
})

test("Rocket.Chat's own addresses open here, the message included", async ({ page, signIn, workspace }) => {
  const { messageId } = await workspace.switch('messageAt', { roomId: 'designwall', index: 4000 })
  await page.goto(`group/design-wall?msg=${String(messageId)}`)
  await signIn()

  await expect(page).toHaveURL(new RegExp(`/room/designwall/messages\\?msg=${String(messageId)}`))
  const focused = page.locator(`[data-message-id="${String(messageId)}"]`)
  await expect(focused).toBeInViewport()
})
