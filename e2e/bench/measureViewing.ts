import type { Browser, Page } from 'playwright'

import type { AppSite } from './appSite.ts'
import { hangBareTile } from './bareDialog.ts'
import { IMAGES, signIn, VIEWPORT } from './contestants.ts'
import { printTable } from './printTable.ts'
import { medians } from './statistics.ts'
import { type StepFigures, watchStep } from './viewing.ts'

const STEPS = 7
// Long enough for the neighbours to be fetched.
const LOOK_MS = 1500

export interface ViewingFigures {
  slowdown: number
  opened: StepFigures
  next: StepFigures
  /** What a page has to do at least: a click that shows a picture in a dialog as large as the window. */
  bare: StepFigures
}

/** Opening a picture from its tile, and going on to one that was fetched ahead. */
export async function measureViewing(browser: Browser, app: AppSite): Promise<ViewingFigures[]> {
  const figures: ViewingFigures[] = []
  for (const slowdown of [1, 4]) {
    const context = await browser.newContext({ viewport: VIEWPORT })
    const page = await signIn(context, app, 'designwall')
    const session = await context.newCDPSession(page)
    await page.waitForTimeout(LOOK_MS)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

    const opened: StepFigures[] = []
    const next: StepFigures[] = []
    for (let step = 0; step < STEPS; step += 1) {
      const tile = page.locator(`${IMAGES} a`).nth(2 + step)
      await tile.locator('img').first().waitFor()
      opened.push(await watch(page, 'click', () => tile.click()))
      await page.waitForTimeout(LOOK_MS)
      next.push(await watch(page, 'keydown', () => page.keyboard.press('ArrowRight')))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await context.close()
    const bare = await measureBare(browser, slowdown)
    figures.push({ slowdown, opened: medians(opened), next: medians(next), bare: medians(bare) })
  }
  print(figures)
  return figures
}

async function measureBare(browser: Browser, slowdown: number): Promise<StepFigures[]> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  await page.evaluate(hangBareTile)
  const session = await context.newCDPSession(page)
  await page.waitForTimeout(LOOK_MS)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const bare: StepFigures[] = []
  for (let step = 0; step < STEPS; step += 1) {
    bare.push(await watch(page, 'click', () => page.locator('a').click()))
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  }
  await context.close()
  return bare
}

async function watch(page: Page, event: 'click' | 'keydown', act: () => Promise<void>): Promise<StepFigures> {
  const watching = await page.evaluateHandle(watchStep, event)
  await act()
  return watching.evaluate(({ figures }) => figures)
}

function print(figures: readonly ViewingFigures[]) {
  printTable(
    'The viewer',
    ['', 'frames to a picture', 'to the viewer', 'to a sharp one, ms', 'interaction to next paint, ms'],
    figures.flatMap(({ slowdown, opened, next, bare }) => [
      row(`opened from its tile, CPU slowed ${String(slowdown)}x`, opened),
      row(`the next one, fetched ahead, CPU slowed ${String(slowdown)}x`, next),
      row(`a bare dialog with a picture, CPU slowed ${String(slowdown)}x`, bare),
    ]),
  )
}

function row(name: string, { framesToPicture, framesToViewer, msToSharp, interactionMs }: StepFigures) {
  return [name, framesToPicture, framesToViewer, msToSharp, interactionMs]
}
