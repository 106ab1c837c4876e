import { array, assert, boolean, integer, property, record } from 'fast-check'
import { afterEach, expect, test } from 'vitest'

import { createTileLayer, type TileLayer } from './createTileLayer.ts'
import { hangingsIn } from './hangings.ts'
import { layOutWall } from './layOutWall.ts'
import { geometry, image } from './roomOfTests.ts'
import type { StripOf } from './stripOf.ts'
import { tileContextOfTests } from './tileContextOfTests.ts'

const stripOf: StripOf = (pages) => {
  const images = pages.flat()
  return {
    images,
    ratios: Float32Array.from(images, (_, index) => 0.7 + (index % 5) / 4),
    times: Float64Array.from(images, ({ uploadedAt }) => uploadedAt ?? Number.NaN),
  }
}
const HOUR = 3_600_000
const pictures = Array.from({ length: 600 }, (_, index) =>
  image(`i${String(index)}`, 1_700_000_000_000 - index * HOUR),
)
const wall = layOutWall(
  {
    total: pictures.length,
    countedTotal: pictures.length,
    stretches: [
      {
        start: 0,
        count: pictures.length,
        pages: [pictures],
        older: undefined,
        newer: { kind: 'newer', heads: [], before: 0 },
      },
    ],
  },
  geometry,
  stripOf,
)
const HEIGHT = 900

let cleanUp = () => undefined as void
afterEach(() => {
  cleanUp()
})

function hang() {
  const element = document.createElement('div')
  document.body.append(element)
  const context = tileContextOfTests()
  const layer = createTileLayer({
    element,
    context,
    wordsOf: (position) => ({
      title: String(position),
      fullTitle: undefined,
      count: undefined,
      by: undefined,
    }),
    pickedOf: () => 'none',
  })
  cleanUp = () => {
    layer.destroy()
    element.remove()
  }
  return { element, layer, selection: context.selection }
}

function show(layer: TileLayer, top: number, isMoving: boolean) {
  layer.show({ wall, top, height: HEIGHT, shift: 0, isMoving, isFast: false, direction: 1 })
}

const tilesIn = (element: HTMLElement) => [...element.querySelectorAll('a')]
const positionsIn = (element: HTMLElement) => tilesIn(element).map((tile) => Number(tile.dataset['index']))
const positionsAt = (top: number, wanted: 'tile' | 'heading') =>
  hangingsIn(wall, { top, bottom: top + HEIGHT, overscan: 320, kept: undefined })
    .filter(({ kind }) => kind === wanted)
    .map(({ position }) => position)
const tilesAt = (top: number) => positionsAt(top, 'tile')
const headingsAt = (top: number) => positionsAt(top, 'heading')

test('what is left behind hangs on until it is hung ahead, without leaving the page', () => {
  const { element, layer } = hang()
  show(layer, 4000, false)
  const before = new Set(tilesIn(element))
  for (let top = 4000; top < 5500; top += 50) {
    show(layer, top, true)
    expect(tilesIn(element).length).toBeLessThanOrEqual(before.size + 24)
  }
  const stayed = tilesIn(element).filter((tile) => before.has(tile))
  expect(stayed.length).toBeGreaterThan(before.size / 2)
})

test('at rest the page holds what is near, in the order of the pictures, whatever way led there', () => {
  assert(
    property(
      array(record({ by: integer({ min: -700, max: 700 }), isMoving: boolean(), isFar: boolean() }), {
        minLength: 1,
        maxLength: 30,
      }),
      (steps) => {
        const { element, layer } = hang()
        let top = 3000
        for (const { by, isMoving, isFar } of steps) {
          top = Math.min(wall.height - HEIGHT, Math.max(0, top + by * (isFar ? 20 : 1)))
          show(layer, top, isMoving)
          const hung = positionsIn(element)
          expect(new Set(hung).size).toBe(hung.length)
          expect(hung).toEqual(expect.arrayContaining(tilesAt(top)))
        }
        show(layer, top, false)
        expect(positionsIn(element)).toEqual(tilesAt(top))
        const headings = [...element.querySelectorAll('h2')].map(({ textContent }) => textContent)
        expect(headings).toEqual(headingsAt(top).map(String))
        cleanUp()
      },
    ),
  )
})

test('whoever is at the circle of a day is not taken to another day', () => {
  const { element, layer, selection } = hang()
  selection.start()
  show(layer, 4000, false)
  const circle = element.querySelector<HTMLElement>('button[role="checkbox"]')
  circle?.focus()
  const day = document.activeElement?.getAttribute('aria-label')
  expect(day).toBeTruthy()
  for (let top = 4000; top < 6000; top += 50) {
    show(layer, top, true)
    expect([day, null]).toContain(document.activeElement?.getAttribute('aria-label') ?? null)
  }
})

test('the order comes back around the tile that has the focus', () => {
  const { element, layer } = hang()
  show(layer, 4000, false)
  const focused = tilesIn(element).at(-3)
  const position = Number(focused?.dataset['index'])
  focused?.focus()
  layer.keep(position)
  for (const top of [4400, 4900, 3600, 3100, 5200]) show(layer, top, true)
  show(layer, 5200, false)
  expect(document.activeElement).toBe(focused)
  expect(Number(focused?.dataset['index'])).toBe(position)
  const positions = positionsIn(element)
  expect(positions).toEqual(positions.toSorted((one, other) => one - other))
})
