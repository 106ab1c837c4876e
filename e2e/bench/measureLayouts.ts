import type { Browser } from 'playwright'

import { formatFigure, printTable } from './printTable.ts'

const COUNTS = [1_000, 10_000, 100_000]
const BARE = 'bare greedy pass'

/** In ms, by what laid out. */
type Times = Record<string, number>

export interface LayoutFigures {
  pictures: number
  whole: Times
  /** A page of 100 more. */
  page: Times
}

declare global {
  interface Window {
    measureLayouts(count: number): Promise<Omit<LayoutFigures, 'pictures'>>
  }
}

/** Laying out everything and a page more, each beside the least that has to be done. */
export async function measureLayouts(
  browser: Browser,
  url: string,
  pictures: number,
): Promise<LayoutFigures[]> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await tab.goto(`${url}layout.html`)
  await tab.waitForFunction(() => 'measureLayouts' in window)
  const figures: LayoutFigures[] = []
  for (const count of COUNTS.filter((count) => count <= pictures)) {
    const times = await tab.evaluate((many) => window.measureLayouts(many), count)
    figures.push({ pictures: count, ...times })
  }
  await tab.close()

  print('Layout of n pictures in justified rows, ms (times the bare pass)', figures, ({ whole }) => whole)
  print('A page of 100 after n pictures, ms (times the bare pass)', figures, ({ page }) => page)
  return figures
}

function print(title: string, figures: readonly LayoutFigures[], timesOf: (figures: LayoutFigures) => Times) {
  const columns = figures.map(timesOf)
  printTable(
    title,
    ['', ...figures.map(({ pictures }) => pictures.toLocaleString('en'))],
    Object.keys(columns[0] ?? {}).map((name) =>
      [name].concat(columns.map((times) => besideBare(times[name] ?? Number.NaN, times[BARE] ?? Number.NaN))),
    ),
  )
}

/** "3.1 (1.0)": a time, and how many times the bare pass that is. */
function besideBare(ms: number, bare: number): string {
  const times = ms / bare
  return `${formatFigure(ms)} (${formatFigure(times, 2)})`
}
