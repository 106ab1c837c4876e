import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'

import { chromium } from 'playwright'

import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs'
import { listSizes, serveApp } from './appSite.ts'
import { serveBenchSite } from './benchSite.ts'
import { library, vitrine } from './contestants.ts'
import { measureLayouts } from './measureLayouts.ts'
import { measureScrolling, type ScrollingRun } from './measureScrolling.ts'

const ROOM = 'designwall'

/** A scroll of few pictures is a check of the benchmark, not of the gallery. */
const { pictures } = parseArgs({ options: { pictures: { type: 'string', default: '100000' } } }).values
const PICTURES = Number(pictures)

const RUNS: readonly ScrollingRun[] = [
  { count: Math.min(10_000, PICTURES), slowdown: 1, hasImages: false, repeats: 1 },
  { count: PICTURES, slowdown: 1, hasImages: false, repeats: 3 },
  { count: PICTURES, slowdown: 4, hasImages: false, repeats: 5 },
  { count: PICTURES, slowdown: 1, hasImages: true, repeats: 1 },
]

/** Every table of `README.md` beside this file, in one run, and the same in `results.json`. */
export async function bench() {
  const app = await serveApp(PICTURES, 5320)
  const sizes = await listSizes(app, ROOM)
  const site = await serveBenchSite(sizes, 5321)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath !== undefined && { executablePath }),
  })

  const layouts = await measureLayouts(browser, site.url)
  const contestants = [
    vitrine(app),
    library(site.url, 'tanstack-virtual'),
    library(site.url, 'react-virtuoso'),
    library(site.url, 'masonic'),
    library(site.url, 'react-photo-album', 10_000),
  ]
  const scrolling = []
  for (const run of RUNS) {
    scrolling.push({ run, figures: await measureScrolling(browser, contestants, run) })
  }

  const machine = { chromium: browser.version(), cores: cpus().length, model: cpus()[0]?.model }
  await writeFile(
    'e2e/bench/results.json',
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, layouts, scrolling }, undefined, 2)}\n`,
  )
  await browser.close()
  await site.close()
  await app.close()
}
