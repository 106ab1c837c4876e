import type { BrowserContext, Page } from '@playwright/test'

import { expect, test } from './journey.ts'

const rooms = (page: Page) => page.getByRole('heading', { level: 1, name: 'Rooms' })

async function signOut(page: Page, person: RegExp) {
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}

test.describe('every kind of person', () => {
  // A code that is asked for is a refusal of its own.
  test.use({ tolerated: [/status of 401/] })

  test('signs in and out, one after the other, and leaves nothing behind', async ({
    page,
    signIn,
    workspace,
    context,
  }) => {
    const verify = async (code: unknown) => {
      await page.getByRole('textbox', { name: 'Verification code' }).fill(String(code))
      await page.getByRole('button', { name: 'Verify' }).click()
    }
    await page.goto('login')

    await signIn('jonah.reyes')
    await expect(rooms(page)).toBeVisible()
    await signOut(page, /Jonah Reyes/)

    await signIn('ada.brandt')
    await verify((await workspace.switch('totpCode', { username: 'ada.brandt' }))['code'])
    await expect(rooms(page)).toBeVisible()
    await signOut(page, /Ada Brandt/)

    await signIn('ada.brandt')
    await verify('lantern7')
    await expect(rooms(page)).toBeVisible()
    await signOut(page, /Ada Brandt/)

    await signIn('mei.tanaka')
    await expect(page.getByRole('textbox', { name: 'Verification code' })).toBeVisible()
    await verify((await workspace.switch('lastEmailCode', { username: 'mei.tanaka' }))['code'])
    await expect(rooms(page)).toBeVisible()
    await signOut(page, /Mei Tanaka/)

    await page.getByRole('button', { name: 'Use an access token' }).click()
    await page.getByRole('textbox', { name: 'User ID' }).fill('ines')
    await page.getByLabel('Access token').fill('vitrine-access-token-of-ines-okafor-0001')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(rooms(page)).toBeVisible()
    await signOut(page, /Ines Okafor/)

    await expectNothingStored(page, context)
  })
})

test('the 1,500th picture opens by its link in a browser that was never here', async ({
  page,
  signIn,
  workspace,
  browser,
  guard,
}) => {
  const { fileId } = await workspace.switch('pictureAt', { roomId: 'designwall', index: 1499 })
  await page.goto(`room/designwall/images/${String(fileId)}`)
  await signIn()
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await expect(viewer.getByText('1,500 of 2,400')).toBeVisible()

  const stranger = await browser.newContext({ locale: 'en-GB' })
  await guard(stranger)
  try {
    const fresh = await stranger.newPage()
    await fresh.goto(page.url())
    await fresh.getByRole('textbox', { name: 'Username or email' }).fill('jonah.reyes')
    await fresh.getByLabel('Password').fill('vitrine')
    await fresh.getByRole('button', { name: 'Sign in', exact: true }).click()

    const opened = fresh.getByRole('dialog', { name: 'Image viewer' })
    await expect(opened.getByText('1,500 of 2,400')).toBeVisible()
    await expect(opened.locator('img[src^="blob:"]').first()).toBeVisible()
    expect(fresh.url()).toBe(page.url())
  } finally {
    await stranger.close()
  }
})

test('pinned mentions are the same articles in a second tab, and signing out empties the browser', async ({
  page,
  signIn,
  context,
}) => {
  await page.goto('room/designwall/images')
  await page.getByLabel('Keep me signed in').check()
  await signIn()
  const tiles = page.getByRole('region', { name: 'Images' }).getByRole('link')
  await expect(tiles.first().locator('img[src^="blob:"]')).toBeVisible()
  await tiles.first().click()
  await expect(page.getByRole('dialog', { name: 'Image viewer' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: /^Messages/ }).click()
  await page.getByRole('button', { name: 'Pinned' }).click()
  await page.getByRole('button', { name: 'Mentions me' }).click()
  await expect(page).toHaveURL(/pinned=true&mentions=me/)
  await expect(page.getByText(/^\d[\d,]* messages?$/)).toBeVisible()
  const articles = await articleIds(page)
  expect(articles.length).toBeGreaterThan(0)

  const second = await context.newPage()
  await second.goto(page.url())
  await expect.poll(() => articleIds(second)).toEqual(articles)
  await second.close()

  await signOut(page, /Jonah Reyes/)
  await expectNothingStored(page, context)
})

function articleIds(page: Page): Promise<string[]> {
  return page
    .getByRole('article')
    .evaluateAll((articles) => articles.map((article) => article.dataset['messageId'] ?? ''))
}

/** Nothing of a person, of what they read, or of what was asked for. */
async function expectNothingStored(page: Page, context: BrowserContext) {
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const rows = await Promise.all(databases.map(({ name = '' }) => countRows(name)))
    return {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      rows: rows.reduce((sum, count) => sum + count, 0),
      caches: await caches.keys(),
    }

    async function countRows(name: string): Promise<number> {
      const database = await settled(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      const counts = await Promise.all(
        stores.map((store) => settled(database.transaction(store).objectStore(store).count())),
      )
      database.close()
      return counts.reduce((sum, count) => sum + count, 0)
    }

    function settled<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => {
          resolve(request.result)
        })
        request.addEventListener('error', () => {
          reject(request.error ?? new Error('IndexedDB failed'))
        })
      })
    }
  })
  expect(stored).toEqual({ local: [], session: [], rows: 0, caches: [] })
  expect(await context.cookies()).toEqual([])
}
