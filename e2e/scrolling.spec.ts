import type { Page } from '@playwright/test'

import { expect, test } from './journey.ts'

const MINUTES = 3
const CALLS_A_MINUTE = 10
const PAGE_SIZE = 100

// A hand on the wheel that asks for more pictures than the limiter gives.
const PX_A_SECOND = 2_000
const LOOK_EVERY_MS = 250

// Headings stand in a band of page colour, and rows have gaps.
const LARGEST_GAP = 100
// Between asking for a page and knowing that the limiter holds it back.
const UNSAID_MS = 3_000

test('three minutes of scrolling at the default limits', async ({ page, signIn, workspace }) => {
  test.setTimeout((MINUTES + 2) * 60_000)
  await page.goto('room/designwall/images')
  await signIn()
  const wall = page.getByRole('region', { name: 'Images' })
  await expect(wall.locator('img[src^="blob:"]').first()).toBeVisible()
  await watchShifts(page)
  const hand = await page.context().newCDPSession(page)
  // The browser turns the wheel by itself, a little in every frame: a busy machine must not make it jump.
  const turnWheel = async () => {
    const gesture = { x: 640, y: 500, yDistance: -10 * PX_A_SECOND, speed: PX_A_SECOND } as const
    await hand.send('Input.synthesizeScrollGesture', { ...gesture, gestureSourceType: 'mouse' })
    return 'still'
  }

  const blanks: Look[] = []
  const unsaid: Look[] = []
  let waits = 0
  let starvedSince: number | undefined
  const startedAt = Date.now()
  let turning = turnWheel()
  while (Date.now() < startedAt + MINUTES * 60_000) {
    // The pace is the journey: three minutes cannot be waited for in any other way.
    const isStill = await Promise.race([turning, page.waitForTimeout(LOOK_EVERY_MS)])
    if (isStill === 'still') turning = turnWheel()
    const look = await page.evaluate(lookAround)

    if (look.gap > LARGEST_GAP) blanks.push(look)
    if (look.said.startsWith('Waiting')) waits += 1
    starvedSince = look.isStarved ? (starvedSince ?? Date.now()) : undefined
    const starvedMs = starvedSince === undefined ? 0 : Date.now() - starvedSince
    if (starvedMs > UNSAID_MS && look.said === '') unsaid.push(look)
  }

  await turning

  expect(blanks.map(({ gap, y }) => `${String(gap)} px blank at ${String(y)}`)).toEqual([])
  expect(unsaid.map(({ y }) => `nothing said while waiting at ${String(y)}`)).toEqual([])
  expect(waits).toBeGreaterThan(0)
  expect(await page.evaluate(() => window.shifts)).toEqual([])

  const { listed, total } = await page.evaluate(readListed)
  expect(total).toBeGreaterThan(2_300)
  expect(listed).toBeGreaterThanOrEqual(Math.min(total, MINUTES * CALLS_A_MINUTE * PAGE_SIZE))
  const { calls } = (await workspace.switch('calls')) as { calls: { endpoint?: string }[] }
  const lists = calls.filter(({ endpoint }) => endpoint === 'rooms.images').length
  expect(lists).toBeLessThanOrEqual((MINUTES + 1) * CALLS_A_MINUTE)
})

interface Look {
  y: number
  /** The tallest stripe of the window on which nothing is painted, in px. */
  gap: number
  /** More is to come, and the lower part of the window shows placeholders only. */
  isStarved: boolean
  /** The status line. */
  said: string
}

/** Runs in the page. Asks what a person would see, not how the wall is built. */
function lookAround(): Look {
  const { innerWidth, innerHeight, scrollY } = window
  const tiles = [...document.querySelectorAll('[aria-label="Images"] :is(a, [role="group"])')]
  const isLow = (tile: Element) => {
    const { top, bottom } = tile.getBoundingClientRect()
    return bottom > innerHeight - 200 && top < innerHeight
  }
  const hasMore = !/That is all of them/.test(document.querySelector('main')?.textContent ?? '')

  let gap = 0
  let blankFrom = 0
  for (let y = 0; y < innerHeight; y += 10) {
    if (isPaintedAt(y)) blankFrom = y
    gap = Math.max(gap, y - blankFrom)
  }
  return {
    y: Math.round(scrollY),
    // Below the last row of all there is the end of the page.
    gap: hasMore ? gap : 0,
    isStarved: hasMore && !tiles.some(isLow),
    said: [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join(''),
  }

  function isPaintedAt(y: number): boolean {
    for (let x = 10; x < innerWidth; x += innerWidth / 12) {
      if (document.elementsFromPoint(x, y).some(isPainted)) return true
    }
    return false
  }

  function isPainted(element: Element): boolean {
    // Whatever is larger than the window is ground, not figure.
    if (element.clientHeight >= innerHeight) return false
    if (element instanceof HTMLImageElement || element instanceof SVGElement) return true
    const { backgroundColor, backgroundImage } = getComputedStyle(element)
    const isTransparent = backgroundColor === 'transparent' || /, 0\)$|\/ 0\)$/.test(backgroundColor)
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    )
    return !isTransparent || backgroundImage !== 'none' || hasText
  }
}

/** Runs in the page: what stands below the last row. */
function readListed() {
  const text = document.querySelector('main')?.textContent ?? ''
  const [, listed, of, all] = /([\d,]+) of ([\d,]+) images are listed|all of them: ([\d,]+)/.exec(text) ?? []
  const count = (digits = '') => Number(digits.replaceAll(',', ''))
  return { listed: count(listed ?? all), total: count(of ?? all) }
}

/** From now on every shift counts, also one that follows an input: nobody asked the wall to move. */
async function watchShifts(page: Page) {
  await page.evaluate(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & LayoutShift
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement
          const place = ({ x, y, width, height }: DOMRectReadOnly) =>
            [x, y, width, height].map(Math.round).join(' ')
          // What is gone meanwhile is known by its place only.
          return `${place(previousRect)} to ${place(currentRect)}: ${element?.outerHTML.slice(0, 120) ?? 'gone'}`
        })
        window.shifts.push({ value, hadRecentInput, moved })
      }
    }).observe({ type: 'layout-shift' })
  })
}

interface LayoutShift {
  value: number
  hadRecentInput: boolean
  sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
}

declare global {
  interface Window {
    shifts: { value: number; hadRecentInput: boolean; moved: string[] }[]
  }
}
