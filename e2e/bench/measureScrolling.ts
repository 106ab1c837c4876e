import type { Browser, Page } from 'playwright'

import type { Contestant } from './contestants.ts'
import { printTable } from './printTable.ts'
import { blankShare, fling, jumpToEnd, scrollSteadily } from './scrolling.ts'
import { medians } from './statistics.ts'

export interface ScrollingRun {
  count: number
  /** How many of them are here before anything is measured. */
  known: number
  /** How many times slower than this machine. */
  slowdown: 1 | 4
  hasImages: boolean
  /** Steadily, in px a second. */
  speed: number
  repeats: number
}

interface Figures {
  mountMs: number
  nodes: number
  heapMb: number
  frames: number
  longFrames: number
  worstMs: number
  flingLongTaskMs: number
  blankShare: number
  jumpMs: number
}

const DURATION_MS = 4_000
const JUMP_LIMIT_MS = 60_000

/** The same scroll, fling and jump for everybody, one after the other; medians of the repeats. */
export async function measureScrolling(
  browser: Browser,
  contestants: readonly Contestant[],
  run: ScrollingRun,
): Promise<Record<string, Figures>> {
  const results: Record<string, Figures> = {}
  for (const contestant of contestants) {
    if (run.count > (contestant.limit ?? Number.POSITIVE_INFINITY)) continue
    results[contestant.name] = await measure(browser, contestant, run)
  }
  print(results, run)
  return results
}

async function measure(browser: Browser, contestant: Contestant, run: ScrollingRun): Promise<Figures> {
  const { page, mountMs } = await contestant.open(browser, run)
  await contestant.know?.(page, run.known)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: run.slowdown })

  const repeats = []
  for (let repeat = 0; repeat < run.repeats; repeat += 1) {
    await page.evaluate(() => {
      window.scrollTo(0, 0)
    })
    await page.waitForTimeout(1000)
    repeats.push(await scrollOnce(page, contestant, run))
  }
  const { tile, ground } = contestant
  const heapMb = await heapOf(page)
  const jumpMs = await page.evaluate(jumpToEnd, { tile, ground, limitMs: JUMP_LIMIT_MS })
  await page.context().close()
  return { ...medians(repeats), mountMs, heapMb, jumpMs }
}

async function scrollOnce(page: Page, { tile, ground, grid }: Contestant, { speed }: ScrollingRun) {
  const distance = (speed * DURATION_MS) / 1000
  const steady = await page.evaluate(scrollSteadily, { distance, durationMs: DURATION_MS })
  const nodes = await page.locator(`${grid} *`).count()
  const { longTaskMs } = await page.evaluate(fling, { distance: 60_000, durationMs: 3_000 })
  const blank = await page.evaluate(blankShare, { speed: 40_000, durationMs: 1_500, tile, ground })
  return { ...steady, nodes, flingLongTaskMs: longTaskMs, blankShare: blank }
}

/** What is left after a collection, in MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20
}

function print(results: Record<string, Figures>, run: ScrollingRun) {
  const { count, known, slowdown, hasImages, speed } = run
  printTable(
    `${count.toLocaleString('en')} pictures (Vitrine has loaded ${known.toLocaleString('en')}), images ${hasImages ? 'on' : 'off'}, CPU slowed ${String(slowdown)}x, ${speed.toLocaleString('en')} px/s`,
    [
      '',
      'mount to paint, ms',
      'nodes',
      'heap, MB',
      'frames of 240',
      'over 50 ms',
      'worst, ms',
      'long tasks in a fling, ms',
      'blank frames at 40,000 px/s',
      'jump to the end, ms',
    ],
    Object.entries(results).map(([name, figures]) => [
      name,
      figures.mountMs,
      figures.nodes,
      figures.heapMb,
      figures.frames,
      figures.longFrames,
      figures.worstMs,
      figures.flingLongTaskMs,
      `${String(Math.round(figures.blankShare * 100))} %`,
      figures.jumpMs,
    ]),
  )
}
