import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'

import { chromium } from 'playwright'

import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs'
import { listPictures, serveApp } from './appSite.ts'
import { serveBenchSite } from './benchSite.ts'
import { library, vitrine } from './contestants.ts'
import { listMessages } from './listMessages.ts'
import { measureFeed } from './measureFeed.ts'
import { measureLayouts } from './measureLayouts.ts'
import { measureViewing } from './measureViewing.ts'
import { measureWeight } from './measureWeight.ts'
import { measureScrolling, type ScrollingRun } from './measureScrolling.ts'

const ROOM = 'designwall'

/** Few pictures and repeats check the benchmark, not the gallery; `--only` names the tables to make. */
const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '60000' },
    repeats: { type: 'string', default: '3' },
    only: { type: 'string', default: 'layout,weight,viewing,feed,scrolling' },
  },
})
const PICTURES = Number(values.pictures)
const MESSAGES = Number(values.messages)
const only = values.only.split(',')

/** Farther than the longest run goes. */
const NEAR = Math.min(PICTURES, 4_000)
const BASE = {
  count: PICTURES,
  known: NEAR,
  slowdown: 1,
  hasImages: false,
  speed: 5_000,
  repeats: Number(values.repeats),
} as const

const RUNS: readonly ScrollingRun[] = [
  // The one list without windowing takes no more than these.
  ...(PICTURES > 10_000 ? [{ ...BASE, count: 10_000, repeats: 1 }] : []),
  BASE,
  { ...BASE, slowdown: 4 },
  // At a speed at which all of them show pictures.
  { ...BASE, hasImages: true, speed: 2_000, repeats: 1 },
]

/** Every table of `README.md` beside this file, in one run, and the same in `results.json`. */
export async function bench() {
  const app = await serveApp({ pictures: PICTURES, messages: MESSAGES }, 5320)
  const pictures = await listPictures(app, ROOM)
  // A minute of parsing that only the feed needs.
  const messages = only.includes('feed') ? await listMessages(app, ROOM, MESSAGES) : []
  const site = await serveBenchSite({ pictures, messages }, 5321)
  const executablePath = findChromium()
  const launch = () =>
    chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath !== undefined && { executablePath }) })
  const browser = await launch()

  const layouts = only.includes('layout') ? await measureLayouts(browser, site.url, PICTURES) : undefined
  const weight = only.includes('weight') ? await measureWeight(launch, app, pictures) : undefined
  const viewing = only.includes('viewing') ? await measureViewing(browser, app) : undefined
  const feed = only.includes('feed')
    ? await measureFeed(browser, { app, url: site.url }, messages.length)
    : undefined
  const contestants = [
    vitrine(app),
    library(site.url, 'tanstack-virtual'),
    library(site.url, 'react-virtuoso'),
    library(site.url, 'masonic'),
    library(site.url, 'react-photo-album', 10_000),
  ]
  const scrolling = []
  for (const run of only.includes('scrolling') ? RUNS : []) {
    scrolling.push({ run, figures: await measureScrolling(browser, contestants, run) })
  }

  const machine = { chromium: browser.version(), cores: cpus().length, model: cpus()[0]?.model }
  await writeFile(
    'e2e/bench/results.json',
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, layouts, weight, viewing, feed, scrolling }, undefined, 2)}\n`,
  )
  await browser.close()
  await site.close()
  await app.close()
}
