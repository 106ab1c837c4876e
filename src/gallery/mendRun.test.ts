import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type ImageList, imagesOf } from './imageList.ts'
import { layOutWall, type Wall } from './layOutWall.ts'
import { mendWall, wallWithout } from './mendWall.ts'
import { geometry, image } from './roomOfTests.ts'
import type { StripOf } from './stripOf.ts'
import { edgesOf, rowsBetween, type WallRow } from './wallRows.ts'
import { withoutImages } from './withoutImages.ts'

const DAY_MS = 86_400_000
const NOON = new Date(2026, 5, 15, 12).getTime()

const ratioOf = (name: string) => 0.45 + ((Number(name) * 7919) % 300) / 100
const stripOf: StripOf = (pages) => {
  const images = pages.flat()
  return {
    images,
    ratios: Float32Array.from(images, ({ name }) => ratioOf(name)),
    times: Float64Array.from(images, ({ uploadedAt }) => uploadedAt ?? Number.NaN),
  }
}

/** Days of one to forty pictures, in pages of a size, as a whole room or with more to come at both ends. */
const lists = fc
  .record({
    days: fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    }),
    pageSize: fc.integer({ min: 5, max: 60 }),
    above: fc.constantFrom(0, 7),
    below: fc.constantFrom(0, 7),
  })
  .map(({ days, pageSize, above, below }): ImageList => {
    const images = days.flatMap((count, day) =>
      Array.from({ length: count }, (_, index) =>
        image(`${String(day)}-${String(index)}`, NOON - day * DAY_MS - index),
      ),
    )
    for (const [index, one] of images.entries()) one.name = String(index)
    const pages = Array.from({ length: Math.ceil(images.length / pageSize) }, (_, page) =>
      images.slice(page * pageSize, (page + 1) * pageSize),
    )
    const newer = { kind: 'newer', heads: [], before: 0 } as const
    return {
      total: above + images.length + below,
      stretches: [{ start: above, count: images.length, pages, older: undefined, newer }],
      countedTotal: undefined,
    }
  })

const rowsOf = (wall: Wall) => rowsBetween(wall, -1, wall.height + 1).rows
const pictureRows = (wall: Wall) => rowsOf(wall).filter(({ isHeading }) => !isHeading)
const imagesIn = ({ block, row }: WallRow) =>
  block.strip.images.slice(block.rowStarts[row], block.rowStarts[row + 1])

function looksOf(row: WallRow): string {
  return `${imagesIn(row)
    .map(({ id }) => id)
    .join(' ')} at ${(row.bottom - row.top).toFixed(2)}`
}

function expectWhole(wall: Wall, list: ImageList) {
  expect(pictureRows(wall).flatMap((row) => imagesIn(row).map(({ id }) => id))).toEqual(
    imagesOf(list).map(({ id }) => id),
  )
  const rows = rowsOf(wall)
  expect(rows.every(({ top }, index) => top >= (rows[index - 1]?.bottom ?? 0) - 0.01)).toBe(true)
  expect(rows.every((row) => (edgesOf(wall, row).at(-1)?.right ?? 0) <= geometry.containerWidth + 0.5)).toBe(
    true,
  )
  const headed = wall.pieces.flatMap(({ block, start }) =>
    (block?.headings ?? []).map((one) => start + one.start),
  )
  const days = imagesOf(list).map(({ uploadedAt = 0 }) => new Date(uploadedAt).getDate())
  const start = list.stretches[0]?.start ?? 0
  const firsts = days.flatMap((day, index) => (day === days[index - 1] ? [] : [start + index]))
  expect(headed).toEqual(firsts)
}

test('a wall without some of its pictures is whole, and changes nothing but the rows around them', () => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (list, indices) => {
      const before = layOutWall(list, geometry, stripOf)
      const images = imagesOf(list)
      const gone = new Set(indices.map((index) => images[index % images.length]?.id ?? ''))
      const left = withoutImages(list, gone)
      const after = wallWithout(before, left, stripOf)
      if (left.stretches.length === 0) return
      expectWhole(after, left)

      const now = new Set(pictureRows(after).map(looksOf))
      const rows = pictureRows(before)
      // Rows beside take some of the room, and so do the ragged ones at the ends.
      const isNear = (row: number) =>
        rows.slice(Math.max(0, row - 3), row + 4).some((one) => imagesIn(one).some(({ id }) => gone.has(id)))
      const ends = 2
      for (const [index, row] of rows.entries()) {
        if (index < ends || index >= rows.length - ends || isNear(index)) continue
        expect(now).toContain(looksOf(row))
      }
    }),
    { numRuns: 200 },
  )
})

test('a picture that turns out to be wider or higher changes nothing but the rows around it', () => {
  fc.assert(
    fc.property(lists, fc.nat(), fc.constantFrom(0.5, 1, 2.5), (list, which, ratio) => {
      const images = imagesOf(list)
      const one = images[which % images.length]?.id
      const before = layOutWall(list, geometry, stripOf)
      const after = mendWall(before, (strip) => {
        const index = strip.images.findIndex(({ id }) => id === one)
        if (index === -1 || strip.ratios[index] === ratio) return strip
        return { ...strip, ratios: strip.ratios.with(index, ratio) }
      })
      expectWhole(after, list)
      const tile = pictureRows(after).flatMap((row) =>
        edgesOf(after, row).flatMap(({ left, right }, index) =>
          imagesIn(row)[index]?.id === one ? [(right - left) / (row.block.rowHeights[row.row] ?? 1)] : [],
        ),
      )
      expect(tile).toHaveLength(1)
      expect(tile[0]).toBeCloseTo(ratio, 2)
    }),
    { numRuns: 200 },
  )
})
