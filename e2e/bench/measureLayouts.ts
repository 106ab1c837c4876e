import type { Browser } from 'playwright'

import { printTable } from './printTable.ts'

const COUNTS = [1_000, 10_000, 100_000]

type LayoutFigures = Record<string, number>

declare global {
  interface Window {
    measureLayouts(count: number): Promise<LayoutFigures>
  }
}

/** Laying out, appending and resizing, each beside the least that has to be done. */
export async function measureLayouts(browser: Browser, url: string): Promise<Record<number, LayoutFigures>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${url}layout.html`)
  await page.waitForFunction(() => 'measureLayouts' in window)
  const figures: Record<number, LayoutFigures> = {}
  for (const count of COUNTS) {
    figures[count] = await page.evaluate((many) => window.measureLayouts(many), count)
  }
  await page.close()

  const names = Object.keys(figures[COUNTS[0] ?? 0] ?? {})
  printTable(
    'Layout in justified rows, ms (times the bare pass)',
    ['', ...COUNTS.map((count) => count.toLocaleString('en'))],
    names.map((name) => [name].concat(COUNTS.map((count) => besideBare(figures[count], name)))),
  )
  return figures
}

/** "3.1 (1.0)": its time and how many times the bare pass that is. */
function besideBare(figures: LayoutFigures | undefined, name: string): string {
  const ms = figures?.[name] ?? Number.NaN
  const bare = figures?.['bare greedy pass'] ?? Number.NaN
  return `${ms.toPrecision(3)} (${(ms / bare).toPrecision(2)})`
}
