import type { Locator, Page } from '@playwright/test'

import { expect, test } from './journey.ts'

// Not one click in this file: everything a person does here, they do with keys.

// Past the links and tools of the messages above the one that Tab stops at.
const MOST_TABS = 150

/** Goes on with Tab until something has the focus, as a person does who sees where it is. */
async function tabTo(page: Page, target: Locator) {
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press('Tab')
    if (await hasFocus(target)) return
  }
  throw new Error(`${String(MOST_TABS)} times Tab do not lead there`)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}

/** The sign-in screen puts the keyboard into its first field by itself. */
async function signInByKeys(page: Page) {
  await expect(page.getByRole('textbox', { name: 'Username or email' })).toBeFocused()
  await page.keyboard.type('jonah.reyes')
  await page.keyboard.press('Tab')
  await page.keyboard.type('vitrine')
  await page.keyboard.press('Enter')
}

/** Alt and the left arrow belong to the browser's window, which is not there without a screen. */
const goBack = (page: Page) => page.goBack()

const addressOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')

test('from the sign-in to a picture and back to its tile', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('')
  await signInByKeys(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()

  await test.step('a room is searched and opened', async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: 'Search rooms' })).toBeFocused()
    await page.keyboard.type('design-wall')
    await expect(page.getByRole('heading', { level: 2, name: /^1 of \d+ rooms$/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'design-wall' })).toBeVisible()
    await page.keyboard.press('g')
    await page.keyboard.press('i')
  })

  const tiles = page.getByRole('region', { name: 'Images' }).getByRole('link')
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(tiles.first().locator('img[src^="blob:"]')).toBeVisible()

  await test.step('arrows and pages move over the wall', async () => {
    await tabTo(page, tiles)
    const first = await addressOfFocus(page)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => addressOfFocus(page)).not.toBe(first)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300)
    await page.keyboard.press('Home')
    await expect.poll(() => addressOfFocus(page)).toBe(first)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => addressOfFocus(page)).not.toBe(first)
  })

  await test.step('the viewer walks, zooms, tells, copies and saves', async () => {
    const opened = await addressOfFocus(page)
    await page.keyboard.press('Enter')
    await expect(viewer).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${opened}$`))
    await expect(viewer.locator('img[src^="blob:"]').first()).toBeVisible()
    const position = viewer.getByText(/^\d[\d,]* of 2,\d+$/)
    const from = Number((await position.innerText()).split(' ')[0])
    for (const [key, by] of [
      ['ArrowRight', 1],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
    ] as const) {
      await page.keyboard.press(key)
      await expect(position).toHaveText(new RegExp(`^${String(from + by)} of `))
    }
    await expect(page).not.toHaveURL(new RegExp(`${opened}$`))

    await page.keyboard.press('i')
    await expect(viewer.getByText(/\d,?\d+ × \d,?\d+/)).toBeVisible()
    await page.keyboard.press('i')
    await page.keyboard.press('c')
    // The address follows a little later.
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(async () => (await copied()) === page.url()).toBe(true)
    const download = page.waitForEvent('download')
    await page.keyboard.press('d')
    expect((await download).suggestedFilename()).not.toBe('')

    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await page.keyboard.press('0')
    await page.keyboard.press('s')
    await expect(viewer.getByRole('button', { name: 'Slideshow' })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('s')
    await expect(viewer.getByRole('button', { name: 'Slideshow' })).toHaveAttribute('aria-pressed', 'false')
  })

  await test.step('Escape gives the focus to the tile of the picture that was looked at last', async () => {
    const last = new URL(page.url()).pathname
    await page.keyboard.press('Escape')
    await expect(viewer).toBeHidden()
    await expect.poll(() => addressOfFocus(page)).toBe(last)
    await expect(page.locator(`a[href="${last}"]`)).toBeInViewport()
  })

  await test.step('a picture leads to its conversation, and the way back to the picture', async () => {
    await page.keyboard.press('Enter')
    await expect(viewer).toBeVisible()
    const picture = page.url()
    const conversation = viewer.getByRole('button', { name: 'Show in conversation' }).first()
    await expect(conversation).toBeEnabled()
    await tabTo(page, conversation)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/messages\?msg=/)
    const messageId = new URL(page.url()).searchParams.get('msg') ?? ''
    await expect(page.locator(`[data-message-id="${messageId}"]`)).toBeInViewport()

    await goBack(page)
    await expect(page).toHaveURL(picture)
    await expect(viewer).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(() => addressOfFocus(page)).toBe(new URL(picture).pathname)
  })
})

test('messages are walked, filtered and jumped to; menus and panels give the focus back', async ({
  page,
}) => {
  await page.goto('room/designwall/messages')
  await signInByKeys(page)
  const articles = page.getByRole('feed', { name: 'Messages' }).getByRole('article')
  await expect(articles.last()).toBeInViewport()

  const focusedMessage = () =>
    page.evaluate(() => document.activeElement?.closest('article')?.dataset['messageId'] ?? '')

  await test.step('arrows walk the feed', async () => {
    // From whatever has the focus inside a message, a page key leads to the messages themselves.
    await tabTo(page, articles.getByRole('button').or(articles.getByRole('link')))
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE')
    const first = await focusedMessage()
    await page.keyboard.press('ArrowUp')
    await expect.poll(focusedMessage).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    // The end may still have to be mounted: which message is the last one is asked again, too.
    await expect
      .poll(async () => (await focusedMessage()) === (await articles.last().getAttribute('data-message-id')))
      .toBe(true)
  })

  await test.step('1, 2 and 3 are the filters', async () => {
    for (const [key, name] of [
      ['1', /^Pinned/],
      ['2', /^Starred/],
      ['3', /^Mentions/],
    ] as const) {
      const button = page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name })
      await page.keyboard.press(key)
      await expect(button).toHaveAttribute('aria-pressed', 'true')
      await page.keyboard.press(key)
      await expect(button).toHaveAttribute('aria-pressed', 'false')
    }
    await expect(page).toHaveURL(/\/messages$/)
  })

  await test.step('the panel of mentions gives the focus back to its button', async () => {
    const choose = page.getByRole('button', { name: 'Choose whose mentions' })
    await tabTo(page, choose)
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: 'Whose mentions' })
    await expect(panel).toBeVisible()
    await tabTo(page, panel.getByRole('checkbox', { name: /^@all/ }))
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/mentions=all/)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(choose).toBeFocused()
    await tabTo(page, page.getByRole('button', { name: 'Clear filters' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/messages$/)
  })

  await test.step('d jumps to a date', async () => {
    await expect(articles.last()).toBeInViewport()
    await page.keyboard.press('d')
    const panel = page.getByRole('dialog', { name: 'Jump to date' })
    await expect(panel).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await page.keyboard.press('d')
    await expect(panel).toBeVisible()
    await tabTo(page, panel.getByRole('button', { name: 'First message' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/sort=oldest/)
  })
})

test('a picture in a message opens large, and the way back ends at that message', async ({ page }) => {
  await page.goto('room/fieldphotos/messages')
  await signInByKeys(page)
  const articles = page.getByRole('feed', { name: 'Messages' }).getByRole('article')
  await expect(articles.last()).toBeInViewport()
  const pictures = articles.getByRole('link', { name: /^Open (?!in Rocket)/ })
  await expect(pictures.first()).toBeAttached()
  await tabTo(page, pictures)
  const picture = await addressOfFocus(page)

  await page.keyboard.press('Enter')
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer).toBeVisible()
  await expect(viewer.getByText(/^\d+ of 800$/)).toBeVisible()

  await goBack(page)
  await expect(viewer).toBeHidden()
  await expect(page).toHaveURL(/\/messages$/)
  await expect(page.locator(`article a[href="${picture}"]`)).toBeInViewport()
})

test('the account menu, the help and the way out', async ({ page }) => {
  await page.goto('')
  await signInByKeys(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  const account = page.getByRole('button', { name: /Jonah Reyes/ })
  await tabTo(page, account)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(account).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
