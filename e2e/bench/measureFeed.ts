import type { Browser, Page } from 'playwright'

import type { AppSite } from './appSite.ts'
import { signIn, VIEWPORT } from './contestants.ts'
import { heapOf } from './measureScrolling.ts'
import { printTable } from './printTable.ts'
import { fling, scrollSteadily } from './scrolling.ts'

interface Sites {
  app: AppSite
  /** Of the other lists. */
  url: string
}

interface Figures {
  messages: number
  articles: number
  heapMb: number
  frames: number
  longFrames: number
  worstMs: number
  flingLongTaskMs: number
}

/** A browser takes minutes to lay out more than these at once. */
const MOST_AT_ONCE = 10_000
const READING = { distance: 20_000, durationMs: 4_000 }

/** A conversation read to its beginning, beside lists that get it whole. */
export async function measureFeed(
  browser: Browser,
  { app, url }: Sites,
  count: number,
): Promise<Record<string, Figures>> {
  const results: Record<string, Figures> = {}
  const vitrine = await openVitrine(browser, app)
  results['Vitrine'] = await measure(vitrine, count)
  await vitrine.context().close()
  for (const [name, most] of [
    ['react-virtuoso', count],
    ['unvirtualised', Math.min(count, MOST_AT_ONCE)],
  ] as const) {
    const context = await browser.newContext({ viewport: VIEWPORT })
    const page = await context.newPage()
    await page.goto(`${url}feed.html?contestant=${name}&count=${String(most)}`)
    await page.locator('article').first().waitFor({ timeout: 120_000 })
    results[name] = await measure(page, most)
    await context.close()
  }
  print(results)
  return results
}

async function openVitrine(browser: Browser, app: AppSite): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await signIn(context, app, 'designwall')
  await page.goto(`${app.url}room/designwall/messages`)
  await page.locator('article').first().waitFor()
  await page.evaluate(readToBeginning)
  return page
}

async function measure(page: Page, messages: number): Promise<Figures> {
  await page.evaluate(() => {
    window.scrollTo(0, 0)
  })
  await page.waitForTimeout(1000)
  const steady = await page.evaluate(scrollSteadily, READING)
  const articles = await page.locator('article').count()
  const { longTaskMs } = await page.evaluate(fling, { distance: 60_000, durationMs: 3_000 })
  return { messages, articles, heapMb: await heapOf(page), ...steady, flingLongTaskMs: longTaskMs }
}

/** Scrolls up, and up again whenever older messages have come. */
async function readToBeginning() {
  const isBeginning = () => document.querySelector('article')?.getAttribute('aria-posinset') === '1'
  let height = 0
  // Half a minute in which nothing comes is the end of it.
  for (let waits = 0; waits < 1_500 && !isBeginning(); waits += 1) {
    window.scrollTo(0, 0)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const { scrollHeight } = document.documentElement
    if (scrollHeight !== height) waits = 0
    height = scrollHeight
  }
  if (!isBeginning()) throw new Error('The beginning of the conversation never came')
}

function print(results: Record<string, Figures>) {
  printTable(
    'A conversation, read to its beginning; then 5,000 px/s down, and a fling',
    [
      '',
      'messages',
      'articles',
      'heap, MB',
      'frames of 240',
      'over 50 ms',
      'worst, ms',
      'long tasks in a fling, ms',
    ],
    Object.entries(results).map(([name, figures]) => [
      name,
      figures.messages.toLocaleString('en'),
      figures.articles,
      figures.heapMb,
      figures.frames,
      figures.longFrames,
      figures.worstMs,
      figures.flingLongTaskMs,
    ]),
  )
}
