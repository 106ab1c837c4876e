import { readFile } from 'node:fs/promises'

import type { Browser } from 'playwright'

import type { AppSite } from './appSite.ts'
import type { ListedPicture } from './ListedPicture.ts'
import { IMAGES, VIEWPORT } from './contestants.ts'
import { printTable } from './printTable.ts'
import { openUnwatched, type UnwatchedPage } from './unwatchedPage.ts'

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
  /** Without what the browser keeps only as long as nobody needs the memory: decoded pictures that are gone from the page. */
  whenScarceMb: number
}

/** Bytes and memory of a room of large uploads. A browser for each, so that the memory is the page's own. */
export async function measureWeight(
  launch: () => Promise<Browser>,
  app: AppSite,
  pictures: readonly ListedPicture[],
): Promise<WeightFigures> {
  const emptyBrowser = await launch()
  await openUnwatched(emptyBrowser, 'about:blank')
  await wait(SETTLE_MS)
  const emptyMb = await memoryOf(emptyBrowser)
  await emptyBrowser.close()

  const browser = await launch()
  const page = await openUnwatched(browser, `${app.url}login?next=/room/designwall/images`)
  await signIn(page)
  await wait(SETTLE_MS)
  const tiles = Number(await page.evaluate(`document.querySelectorAll('${IMAGES} a').length`))
  const fetchedMb = Number(await page.evaluate(FETCHED_BYTES)) / 2 ** 20
  const firstScreenMb = (await memoryOf(browser)) - emptyMb

  await scrollOn(page)
  const afterScrollingMb = (await memoryOf(browser)) - emptyMb
  await page.send('Memory.simulatePressureNotification', { level: 'critical' })
  await wait(SETTLE_MS)
  const whenScarceMb = (await memoryOf(browser)) - emptyMb
  await browser.close()

  const originals = pictures.slice(0, tiles).reduce((sum, { bytes }) => sum + bytes, 0)
  const figures = {
    tiles,
    originalsMb: originals / 2 ** 20,
    fetchedMb,
    firstScreenMb,
    afterScrollingMb,
    whenScarceMb,
  }
  print(figures)
  return figures
}

const FETCHED_BYTES = `performance.getEntriesByType('resource')
  .filter(({ name }) => name.includes('/file-upload/'))
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`

async function signIn(page: UnwatchedPage) {
  await page.evaluate(untilThere('input[type=password]'))
  await page.evaluate("document.querySelector('input').focus()")
  await page.send('Input.insertText', { text: 'jonah.reyes' })
  await page.evaluate("document.querySelector('input[type=password]').focus()")
  await page.send('Input.insertText', { text: 'vitrine' })
  await page.evaluate("document.querySelector('form').requestSubmit()")
  await page.evaluate(untilThere(`${IMAGES} a`))
}

/** An expression that ends once there is such an element. */
function untilThere(selector: string): string {
  return `new Promise((resolve) => {
    const timer = setInterval(() => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) return
      clearInterval(timer)
      resolve()
    }, 50)
  })`
}

/** As many pictures as three minutes of looking would pass, at two screens a second or so. */
async function scrollOn(page: UnwatchedPage) {
  const { width, height } = VIEWPORT
  for (let screen = 0; screen < SCREENS; screen += 1) {
    const wheel = { type: 'mouseWheel', x: width / 2, y: height / 2, deltaX: 0, deltaY: height }
    await page.send('Input.dispatchMouseEvent', wheel)
    await wait(PER_SCREEN_MS)
  }
  await wait(SETTLE_MS)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
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

function print({
  tiles,
  originalsMb,
  fetchedMb,
  firstScreenMb,
  afterScrollingMb,
  whenScarceMb,
}: WeightFigures) {
  printTable(
    `${String(tiles)} tiles of large uploads`,
    ['', 'MB'],
    [
      ['their originals', originalsMb],
      [`fetched (1/${String(Math.round(originalsMb / fetchedMb))} of them)`, fetchedMb],
      ['renderer memory over an empty page, first screen', firstScreenMb],
      [`the same after ${String(SCREENS)} screens`, afterScrollingMb],
      ['the same once the system is short of memory', whenScarceMb],
    ],
  )
}
