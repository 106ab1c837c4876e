import type { Browser, Page } from 'playwright'

import type { AppSite } from './appSite.ts'

export interface Contestant {
  name: string
  /** Its lists of more pictures than this take minutes. */
  limit?: number
  /** What counts as something to see, placeholders included. */
  tile: string
  /** What its elements are counted in. */
  grid: string
  /** Opens the list and answers once its first tile is painted, with how many ms that took. */
  open(browser: Browser, count: number, hasImages: boolean): Promise<{ page: Page; mountMs: number }>
}

const VIEWPORT = { width: 1280, height: 900 }

/** The real app, with its router, queries, headers and everything; what it has not loaded yet it loads. */
export function vitrine(app: AppSite): Contestant {
  return {
    name: 'Vitrine',
    tile: 'section[aria-label="Images"] *',
    grid: 'section[aria-label="Images"]',
    async open(browser, _count, hasImages) {
      const context = await browser.newContext({ viewport: VIEWPORT })
      const page = await context.newPage()
      if (!hasImages) await context.route('**/file-upload/**', (route) => route.abort())
      await page.goto(`${app.url}login?next=/room/designwall/images`)
      await page.getByRole('textbox', { name: 'Username or email' }).fill('jonah.reyes')
      await page.getByLabel('Password').fill('vitrine')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      const images = page.getByRole('region', { name: 'Images' })
      await images.getByRole('link').first().waitFor()
      // Once more with everything but the pictures at hand, from the navigation on: the sign-in is not the gallery.
      await page.reload()
      await images.getByRole('link').first().waitFor()
      const mountMs = await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      )
      await page.waitForLoadState('networkidle')
      return { page, mountMs }
    },
  }
}

/** One of the lists in `pages/`. */
export function library(siteUrl: string, name: string, limit?: number): Contestant {
  return {
    name,
    ...(limit !== undefined && { limit }),
    tile: '#root a, #root .tile',
    grid: '#root',
    async open(browser, count, hasImages) {
      const context = await browser.newContext({ viewport: VIEWPORT })
      const page = await context.newPage()
      const query = `contestant=${name}&count=${String(count)}&images=${hasImages ? 'on' : 'off'}`
      await page.goto(`${siteUrl}grid.html?${query}`)
      await page.locator('#root a').first().waitFor()
      const mountMs = await page.evaluate(async () => {
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve))
        })
        const mount = performance.getEntriesByName('mount')[0]?.startTime ?? 0
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
        return Math.max(paint, mount) - mount
      })
      await page.waitForLoadState('networkidle')
      return { page, mountMs }
    },
  }
}
