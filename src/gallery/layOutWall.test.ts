import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { groupByDate } from './groupByDate.ts'
import { type Band, layOutWall, placeOf, type Wall } from './layOutWall.ts'
import { moveInWall } from './moveInWall.ts'

const geometry = {
  containerWidth: 1000,
  targetRowHeight: 200,
  gap: 6,
  headingHeight: 60,
  segmentGap: 24,
  minSegmentWidth: 168,
}
const DAY_MS = 86_400_000

interface Picture {
  ratio: number
  uploadedAt: number
}

/** Days of one to a hundred pictures, newest first. */
const room = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
      fc.array(fc.double({ min: 0.45, max: 3.5, noNaN: true }), { minLength: 1, maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((days) =>
    days.flatMap(([count, ratios], day) =>
      Array.from({ length: count }, (_, index): Picture => ({
        ratio: ratios[index % ratios.length] ?? 1,
        uploadedAt: new Date(2026, 5, 15, 12).getTime() - day * DAY_MS,
      })),
    ),
  )

function layOut(
  pictures: readonly Picture[],
  { from = 0, to = pictures.length, anchor }: { from?: number; to?: number; anchor?: number } = {},
): Wall {
  const loaded = pictures.slice(from, to)
  return layOutWall(
    {
      ratios: Float32Array.from(loaded, ({ ratio }) => ratio),
      sections: groupByDate(loaded, { unit: 'day', before: from, after: pictures.length - to }),
      anchorIndex: (anchor ?? from) - from,
    },
    geometry,
  )
}

/** What a band looks like, wherever it hangs: picture numbers of the room and sizes. */
function looks({ segments, rowHeight, headingHeight }: Band, from: number) {
  return {
    rowHeight,
    headingHeight,
    segments: segments.map(({ start, end, width }) => ({ start: start + from, end: end + from, width })),
  }
}

test('hangs every picture once, in order, in rows that touch and never overflow', () => {
  fc.assert(
    fc.property(room, fc.nat(), (pictures, anchor) => {
      const wall = layOut(pictures, { anchor: anchor % pictures.length })
      let index = 0
      let top = 0
      for (const band of wall.bands) {
        expect(band.start).toBe(index)
        expect(band.top).toBeCloseTo(top)
        top += band.height
        const width = band.segments.reduce(
          (sum, segment) => sum + segment.width,
          geometry.segmentGap * (band.segments.length - 1),
        )
        expect(width).toBeLessThanOrEqual(geometry.containerWidth + 0.01)
        for (const { start, end, width: segmentWidth, section, hasHeading } of band.segments) {
          expect(start).toBe(index)
          expect(hasHeading).toBe(start === section.start)
          index = end
          let picturesWidth = geometry.gap * (end - start - 1)
          for (let one = start; one < end; one += 1)
            picturesWidth += (pictures[one]?.ratio ?? 0) * band.rowHeight
          expect(picturesWidth).toBeLessThanOrEqual(segmentWidth + 0.01)
        }
      }
      expect(index).toBe(pictures.length)
      expect(wall.height).toBeCloseTo(top)
    }),
  )
})

test('rows of a long day fill the width but for its last one', () => {
  fc.assert(
    fc.property(room, (pictures) => {
      const { bands } = layOut(pictures)
      for (const [index, band] of bands.entries()) {
        const next = bands[index + 1]
        const [segment] = band.segments
        if (segment === undefined || next?.segments[0]?.section !== segment.section) continue
        let width = geometry.gap * (segment.end - segment.start - 1)
        for (let one = segment.start; one < segment.end; one += 1)
          width += (pictures[one]?.ratio ?? 0) * band.rowHeight
        expect(width).toBeCloseTo(geometry.containerWidth, 1)
      }
    }),
  )
})

test('loading older pictures moves nothing but the rows of the last day and its neighbour in the row', () => {
  fc.assert(
    fc.property(room, fc.nat(), (pictures, cut) => {
      const to = 1 + (cut % pictures.length)
      const before = layOut(pictures, { to })
      const after = layOut(pictures)
      const lastDay = before.bands.at(-1)?.segments.at(-1)?.section.start ?? 0
      const kept = before.bands.filter(({ end }) => end <= lastDay)
      // The last row of short days may take in one more once that is known to be short.
      const settled = kept.slice(0, -1)
      expect(after.bands.slice(0, settled.length)).toEqual(
        settled.map((band) =>
          expect.objectContaining({
            top: band.top,
            rowHeight: band.rowHeight,
            start: band.start,
            end: band.end,
          }),
        ),
      )
      // Nor do the full rows of the day that goes on.
      const full = before.bands.filter(({ start }) => start >= lastDay).slice(0, -1)
      const inPlace = new Set(after.bands.map((band) => JSON.stringify(looks(band, 0))))
      for (const band of full) expect(inPlace).toContain(JSON.stringify(looks(band, 0)))
    }),
  )
})

test('loading newer pictures moves no row from the anchor on, and above it none but the first day’s', () => {
  fc.assert(
    fc.property(room, fc.nat(), fc.nat(), (pictures, one, other) => {
      const from = Math.min(one % pictures.length, other % pictures.length)
      const anchor = Math.max(one % pictures.length, other % pictures.length)
      const before = layOut(pictures, { from, anchor })
      const after = layOut(pictures, { anchor })
      const firstDayEnd = (before.bands[0]?.segments[0]?.section.end ?? 0) + from

      const kept = before.bands.filter(({ start }) => start + from >= Math.min(anchor, firstDayEnd))
      const settled = kept[0] && kept[0].start + from >= anchor ? kept : kept.slice(1)
      const tail = settled.length === 0 ? [] : after.bands.slice(-settled.length)
      expect(tail.map((band) => looks(band, 0))).toEqual(
        // A day that turns out to have begun earlier hands its heading up.
        settled.map((band) =>
          Object.assign(looks(band, from), { headingHeight: expect.any(Number) as number }),
        ),
      )
    }),
  )
})

test('short days share a row', () => {
  const pictures = [0, 1, 2].map((day) => ({
    ratio: 1.2,
    uploadedAt: new Date(2026, 5, 15 - day, 12).getTime(),
  }))
  const { bands } = layOut(pictures)
  expect(bands).toHaveLength(1)
  expect(bands[0]?.segments.map(({ start }) => start)).toEqual([0, 1, 2])
})

test('keys stay inside the wall, and up undoes down when rows are alike', () => {
  fc.assert(
    fc.property(
      room,
      fc.nat(),
      fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'),
      (pictures, start, key) => {
        const wall = layOut(pictures)
        const index = start % pictures.length
        const moved = moveInWall(wall, index, { key, pageHeight: 600 })
        expect(placeOf(wall, moved ?? -1)).toBeDefined()
        if (moved === undefined || moved === index) return
        const isDown = ['ArrowDown', 'ArrowRight', 'End', 'PageDown'].includes(key)
        expect(moved > index).toBe(isDown)
      },
    ),
  )
  const alike = layOut(
    Array.from({ length: 40 }, () => ({ ratio: 1, uploadedAt: new Date(2026, 5, 15, 12).getTime() })),
  )
  const down = moveInWall(alike, 7, { key: 'ArrowDown', pageHeight: 600 }) ?? -1
  expect(moveInWall(alike, down, { key: 'ArrowUp', pageHeight: 600 })).toBe(7)
})
