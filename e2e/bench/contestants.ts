import type { Browser, BrowserContext, Page } from 'playwright'

import type { AppSite } from './appSite.ts'
import { walkDown } from './scrolling.ts'

export interface Contestant {
  name: string
  /** Its lists of more pictures than this take minutes. */
  limit?: number
  /** What counts as something to see, with all that is in it. */
  tile: string
  /** What paints placeholders where it is not covered. */
  ground?: string
  /** What its elements are counted in. */
  grid: string
  /** Opens the list and answers once its first tile is painted, with how many ms that took. */
  open(browser: Browser, options: ListOptions): Promise<{ page: Page; mountMs: number }>
  /** Sees to it that so many pictures are known: the other lists get them all with their first render. */
  know?(page: Page, count: number): Promise<void>
}

interface ListOptions {
  count: number
  hasImages: boolean
}

export const VIEWPORT = { width: 1280, height: 900 }
const SETTLE_MS = 500

export const IMAGES = 'section[aria-label="Images"]'
/** As high as all its pictures: tiles, and placeholders around them. */
const WALL = `${IMAGES} div[style*="block-size"]:has(> [aria-hidden])`

/** The real app, with its router, queries, headers and everything. */
export function vitrine(app: AppSite): Contestant {
  return {
    name: 'Vitrine',
    tile: `${WALL} > :not([aria-hidden]) *`,
    ground: `${WALL} > [aria-hidden] *`,
    grid: WALL,
    async open(browser, { hasImages }) {
      const context = await browser.newContext({ viewport: VIEWPORT })
      // Neither answered nor refused: tiles wait as they do on a slow line.
      await context.addInitScript(markFirst, `${IMAGES} a`)
      if (!hasImages) await context.route('**/file-upload/**', () => undefined)
      const page = await signIn(context, app, 'designwall')
      // Once more with everything but the pictures at hand, from the navigation on: the sign-in is not the gallery.
      await page.reload()
      await page.locator(`${IMAGES} a`).first().waitFor()
      await page.waitForTimeout(SETTLE_MS)
      return { page, mountMs: await page.evaluate(mountTime) }
    },
    async know(page, count) {
      await page.evaluate(walkDown, { wall: WALL, share: count / app.pictures })
    },
  }
}

/** Signs in through the screen and waits for the first tile of a room. */
export async function signIn(context: BrowserContext, app: AppSite, roomId: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${app.url}login?next=/room/${roomId}/images`)
  await page.getByRole('textbox', { name: 'Username or email' }).fill('jonah.reyes')
  await page.getByLabel('Password').fill('vitrine')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.locator(`${IMAGES} a`).first().waitFor()
  return page
}

/** One of the lists in `pages/`. */
export function library(siteUrl: string, name: string, limit?: number): Contestant {
  return {
    name,
    ...(limit !== undefined && { limit }),
    tile: '#root a, #root .tile',
    grid: '#root',
    async open(browser, { count, hasImages }) {
      const context = await browser.newContext({ viewport: VIEWPORT })
      await context.addInitScript(markFirst, '#root a')
      const page = await context.newPage()
      const query = `contestant=${name}&count=${String(count)}&images=${hasImages ? 'on' : 'off'}`
      await page.goto(`${siteUrl}grid.html?${query}`)
      await page.locator('#root a').first().waitFor()
      await page.waitForTimeout(SETTLE_MS)
      return { page, mountMs: await page.evaluate(mountTime) }
    },
  }
}

/** Marks when the first tile was painted. */
function markFirst(tile: string) {
  function look() {
    if (document.querySelector(tile) === null) requestAnimationFrame(look)
    // Delivered once this frame has been painted.
    else setTimeout(() => performance.mark('first tile'))
  }
  requestAnimationFrame(look)
}

/** From the mount, or from the navigation where the page marks none. */
function mountTime(): number {
  const [mount] = performance.getEntriesByName('mount')
  const [first] = performance.getEntriesByName('first tile')
  return (first?.startTime ?? Number.NaN) - (mount?.startTime ?? 0)
}
