import type { Browser, Page } from 'playwright'

import type { Contestant } from './contestants.ts'
import { printTable } from './printTable.ts'
import { blankShare, fling, jumpToEnd, scrollSteadily } from './scrolling.ts'
import { median } from './statistics.ts'

export interface ScrollingRun {
  count: number
  /** How many times slower than this machine. */
  slowdown: 1 | 4
  hasImages: boolean
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
    const repeats: Figures[] = []
    for (let repeat = 0; repeat < run.repeats; repeat += 1) {
      repeats.push(await measure(browser, contestant, run))
    }
    results[contestant.name] = medians(repeats)
  }
  print(results, run)
  return results
}

async function measure(
  browser: Browser,
  contestant: Contestant,
  { count, slowdown, hasImages }: ScrollingRun,
): Promise<Figures> {
  const { page, mountMs } = await contestant.open(browser, count, hasImages)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  const steady = await page.evaluate(scrollSteadily, { distance: 20_000, durationMs: 4_000 })
  const nodes = await page.locator(`${contestant.grid} *`).count()
  const flung = await page.evaluate(fling, { distance: 60_000, durationMs: 3_000 })
  const blank = await page.evaluate(blankShare, {
    speed: 40_000,
    durationMs: 1_500,
    tile: contestant.tile,
  })
  const heapMb = await heapOf(page)
  const jumpMs = await page.evaluate(jumpToEnd, { tile: contestant.tile, limitMs: JUMP_LIMIT_MS })
  await page.context().close()
  return { mountMs, nodes, heapMb, ...steady, flingLongTaskMs: flung.longTaskMs, blankShare: blank, jumpMs }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20
}

function medians(repeats: readonly Figures[]): Figures {
  const keys = Object.keys(repeats[0] ?? {}) as (keyof Figures)[]
  return Object.fromEntries(
    keys.map((key) => [key, median(repeats.map((figures) => figures[key]))]),
  ) as unknown as Figures
}

function print(results: Record<string, Figures>, { count, slowdown, hasImages }: ScrollingRun) {
  printTable(
    `${count.toLocaleString('en')} pictures, images ${hasImages ? 'on' : 'off'}, CPU slowed ${String(slowdown)}x`,
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
