import { createServer } from 'node:http'

import { expect, test } from './journey.ts'

test('the embedded look survives sign-in, links and reload', async ({ page, signIn }) => {
  await page.goto('room/fieldphotos?layout=embedded')
  await signIn()
  await expect(page.getByRole('region', { name: 'Images' })).toBeVisible()
  await expect(page).toHaveURL(/layout=embedded/)
  await expect(page.getByRole('button', { name: /Jonah Reyes/ })).toHaveCount(0)

  await page.getByRole('link', { name: /^Messages/ }).click()
  await expect(page.getByRole('feed', { name: 'Messages' })).toBeVisible()
  await expect(page).toHaveURL(/layout=embedded/)

  await page.reload()
  await expect(page.getByRole('feed', { name: 'Messages' })).toBeVisible()
  await expect(page).toHaveURL(/layout=embedded/)
  await expect(page.getByRole('button', { name: /Jonah Reyes/ })).toHaveCount(0)
})

test.describe('in a frame whose storage is refused', () => {
  // A document that a route puts in place comes from no address, and whence that is Chromium opens no local websocket.
  test.use({ tolerated: [/ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS/] })

  test('sign-in and browsing work from memory', async ({ page, workspace }) => {
    await page.addInitScript(() => {
      if (window === window.top) return
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException(`Failed to read the '${name}' property`, 'SecurityError')
          },
        })
      }
    })
    // Same site, other port: `frame-ancestors 'self'` would refuse it, so the policy's header is lifted for the frame alone.
    await page.route(`${workspace.url}**`, async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback()
      const response = await route.fetch()
      const headers = response.headers()
      const policy =
        headers['content-security-policy']?.replace(/frame-ancestors [^;]+/, 'frame-ancestors *') ?? ''
      return route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } })
    })
    const host = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(
        `<!doctype html><title>A wiki</title><iframe title="Pictures" width="800" height="700" src="${workspace.url}room/fieldphotos/images?layout=embedded"></iframe>`,
      )
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const address = host.address()
    const port = typeof address === 'object' ? address?.port : undefined

    try {
      await page.goto(`http://127.0.0.1:${String(port)}/`)
      const frame = page.frameLocator('iframe')
      await frame.getByRole('textbox', { name: 'Username or email' }).fill('jonah.reyes')
      await frame.getByLabel('Password').fill('vitrine')
      await frame.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(frame.getByRole('region', { name: 'Images' }).getByRole('link').first()).toBeVisible()

      await frame.getByRole('link', { name: /^Messages/ }).click()
      await expect(frame.getByRole('article').first()).toBeVisible()
    } finally {
      host.close()
    }
  })
})

test('pages that are not listed cannot frame the app', async ({ request }) => {
  const response = await request.get('')

  expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
})
