import { readFile } from 'node:fs/promises'

import type { Browser, Page } from 'playwright'

import type { AppSite } from './appSite.ts'
import type { ListedPicture } from './ListedPicture.ts'
import { IMAGES, signIn, VIEWPORT } from './contestants.ts'
import { printTable } from './printTable.ts'

const SETTLE_MS = 6000
const SCREENS = 100
const PER_SCREEN_MS = 300

export interface WeightFigures {
  tiles: number
  originalsMb: number
  fetchedMb: number
  /** Over an empty page. */
  firstScreenMb: number
  afterScrollingMb: number
}

/** Bytes and memory of a room of large uploads. A browser for each, so that the memory is the page's own. */
export async function measureWeight(
  launch: () => Promise<Browser>,
  app: AppSite,
  pictures: readonly ListedPicture[],
): Promise<WeightFigures> {
  const emptyBrowser = await launch()
  const empty = await emptyBrowser.newPage({ viewport: VIEWPORT })
  await empty.goto('about:blank')
  const emptyMb = await memoryOf(emptyBrowser)
  await emptyBrowser.close()

  const browser = await launch()
  const context = await browser.newContext({ viewport: VIEWPORT })
  let fetchedBytes = 0
  context.on('response', (response) => {
    if (response.url().includes('/file-upload/')) {
      void response.body().then(
        (body) => (fetchedBytes += body.byteLength),
        () => undefined,
      )
    }
  })
  const page = await signIn(context, app, 'designwall')
  await page.waitForTimeout(SETTLE_MS)
  const tiles = await page.locator(`${IMAGES} a`).count()
  const fetchedMb = fetchedBytes / 2 ** 20
  const firstScreenMb = (await memoryOf(browser)) - emptyMb

  await scrollOn(page)
  const afterScrollingMb = (await memoryOf(browser)) - emptyMb
  await browser.close()

  const originals = pictures.slice(0, tiles).reduce((sum, { bytes }) => sum + bytes, 0)
  const figures = { tiles, originalsMb: originals / 2 ** 20, fetchedMb, firstScreenMb, afterScrollingMb }
  print(figures)
  return figures
}

/** As many pictures as three minutes of looking would pass, at two screens a second or so. */
async function scrollOn(page: Page) {
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await page.mouse.wheel(0, VIEWPORT.height)
    await page.waitForTimeout(PER_SCREEN_MS)
  }
  await page.waitForTimeout(SETTLE_MS)
}

/** Memory that only this browser's pages hold, in MB; Linux tells. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  let kilobytes = 0
  for (const { type, id } of processInfo) {
    if (type !== 'renderer') continue
    const text = await readFile(`/proc/${String(id)}/smaps_rollup`, 'utf8').catch(() => '')
    for (const [, amount] of text.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)) kilobytes += Number(amount)
  }
  return kilobytes === 0 ? Number.NaN : kilobytes / 1024
}

function print({ tiles, originalsMb, fetchedMb, firstScreenMb, afterScrollingMb }: WeightFigures) {
  printTable(
    `${String(tiles)} tiles of large uploads`,
    ['', 'MB'],
    [
      ['their originals', originalsMb],
      [`fetched (1/${String(Math.round(originalsMb / fetchedMb))} of them)`, fetchedMb],
      ['renderer memory over an empty page, first screen', firstScreenMb],
      [`the same after ${String(SCREENS)} screens`, afterScrollingMb],
    ],
  )
}
