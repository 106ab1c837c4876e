import { afterEach, expect, test, vi } from 'vitest'

import { createWallScroller, type WallScroller, type WallView } from './createWallScroller.ts'
import { type ImageList, positionOf } from './imageList.ts'
import { layOutWall, type Wall } from './layOutWall.ts'
import { geometry, image } from './roomOfTests.ts'
import type { StripOf } from './stripOf.ts'
import { rowOf } from './wallRows.ts'

const stripOf: StripOf = (pages) => {
  const images = pages.flat()
  return {
    images,
    ratios: Float32Array.from(images, (_, index) => 0.7 + (index % 5) / 4),
    times: Float64Array.from(images, ({ uploadedAt }) => uploadedAt ?? Number.NaN),
  }
}
const TOTAL = 3000
const pages = Array.from({ length: TOTAL / 100 }, (_, page) =>
  Array.from({ length: 100 }, (_, index) =>
    image(`i${String(page * 100 + index)}`, 1_700_000_000_000 - (page * 100 + index) * 3_600_000),
  ),
)

/** The room with only some of its pages here. */
function listOf(...here: readonly number[]): ImageList {
  return {
    total: TOTAL,
    countedTotal: TOTAL,
    stretches: here.map((page) => ({
      start: page * 100,
      count: 100,
      pages: [pages[page] ?? []],
      older: undefined,
      newer: { kind: 'newer', heads: [], before: 0 },
    })),
  }
}

let cleanUp = () => undefined as void

function hang(list: ImageList, maxNativeHeight?: number) {
  const element = document.createElement('div')
  document.body.style.margin = '0'
  document.body.append(element)
  let view: WallView | undefined
  const scroller: WallScroller = createWallScroller({
    element,
    firstY: () => 0,
    onView: (next) => {
      view = next
    },
    maxNativeHeight,
  })
  cleanUp = () => {
    scroller.destroy()
    element.remove()
    window.scrollTo(0, 0)
  }
  let wall: Wall | undefined
  return {
    element,
    scroller,
    view: () => {
      if (view === undefined) throw new Error('Something is seen')
      return view
    },
    show(next: ImageList) {
      wall = layOutWall(next, geometry, stripOf, wall)
      scroller.setWall(wall, { pageTop: 0, covered: 0 }, (id) => positionOf(next, id))
      return wall
    },
    /** Where a picture is in the window. */
    onScreen(position: number): number {
      const row = wall && rowOf(wall, position)
      if (row === undefined || view === undefined) throw new Error('The picture hangs')
      return row.top - view.shift - window.scrollY
    },
    list,
  }
}

/** As a finger does: the browser tells of it before it says that it is over. */
function scrollBy(px: number) {
  window.scrollBy(0, px)
  window.dispatchEvent(new Event('scroll'))
}

afterEach(() => {
  vi.restoreAllMocks()
  cleanUp()
})

test('a page that arrives above moves nothing that is seen, at rest and while somebody scrolls', async () => {
  const hung = hang(listOf(0, 20))
  const wall = hung.show(listOf(0, 20))
  hung.scroller.scrollTo((rowOf(wall, 2050)?.top ?? 0) - 100)
  const before = hung.onScreen(2050)
  expect(before).toBeCloseTo(100)

  hung.show(listOf(0, 10, 20))
  expect(hung.onScreen(2050)).toBeCloseTo(before)
  expect(hung.view().shift).toBe(0)

  scrollBy(50)
  const scrollY = window.scrollY
  const whileScrolling = hung.onScreen(2050)
  hung.show(listOf(0, 5, 10, 20))
  // The page is left alone under a finger; the wall gives way instead.
  expect(window.scrollY).toBe(scrollY)
  expect(hung.onScreen(2050)).toBeCloseTo(whileScrolling)
  expect(hung.view().shift).not.toBe(0)

  await expect.poll(() => hung.view().shift).toBe(0)
  expect(hung.onScreen(2050)).toBeCloseTo(whileScrolling)
})

test('a wall that is higher than any page is reached from top to bottom, and follows a finger one to one', async () => {
  const hung = hang(listOf(0, 29), 20_000)
  const wall = hung.show(listOf(0, 29))
  expect(wall.height).toBeGreaterThan(100_000)
  expect(hung.element.offsetHeight).toBe(20_000)

  window.scrollTo(0, 20_000)
  await expect.poll(() => hung.view().top).toBeCloseTo(wall.height - window.innerHeight, 0)
  window.scrollTo(0, 10_000)
  await expect.poll(() => hung.view().top).toBeLessThan(wall.height * 0.6)
  expect(hung.view().top).toBeGreaterThan(wall.height * 0.4)

  const { top } = hung.view()
  scrollBy(300)
  expect(hung.view().top).toBeCloseTo(top + 300, 0)
})

test('a resize keeps the picture that is looked at where it is', () => {
  const hung = hang(listOf(10))
  hung.show(listOf(10))
  const wide = layOutWall(listOf(10), geometry, stripOf)
  hung.scroller.scrollTo((rowOf(wide, 1050)?.top ?? 0) - 40)
  const eye = hung.scroller.eye()
  if (eye === undefined || !('fileId' in eye)) throw new Error('A picture is looked at')
  const position = positionOf(listOf(10), eye.fileId) ?? -1
  const before = hung.onScreen(position)

  const narrow = layOutWall(listOf(10), { ...geometry, containerWidth: 600 }, stripOf)
  hung.scroller.setWall(narrow, { pageTop: 0, covered: 0 }, (id) => positionOf(listOf(10), id))
  expect((rowOf(narrow, position)?.top ?? 0) - window.scrollY).toBeCloseTo(before)
})

test.each([
  { step: 20, isFast: false },
  { step: 200, isFast: true },
])('by its second step, $step px a frame is known to be fast: $isFast', ({ step, isFast }) => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000)
  const hung = hang(listOf(0))
  hung.show(listOf(0))
  now.mockReturnValue(10_016)
  scrollBy(step)
  expect(hung.view().isFast).toBe(false)
  now.mockReturnValue(10_032)
  scrollBy(step)
  expect(hung.view().isFast).toBe(isFast)
})
