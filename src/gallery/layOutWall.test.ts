import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, endOf, type ImageList } from './imageList.ts'
import { layOutWall, type Wall } from './layOutWall.ts'
import { moveInWall } from './moveInWall.ts'
import { pageFor } from './pageFor.ts'
import { createRoom, geometry, image } from './roomOfTests.ts'
import type { StripOf } from './stripOf.ts'
import { fetchRun } from './imagePages.ts'
import { edgesOf, rowOf, rowsBetween, type WallRow } from './wallRows.ts'

const DAY_MS = 86_400_000
const NOON = new Date(2026, 5, 15, 12).getTime()

/** Ratios by picture, so that a picture looks the same whenever it comes. */
const stripOf: StripOf = (pages) => {
  const images = pages.flat()
  return {
    images,
    ratios: Float32Array.from(images, ({ name }) => 0.45 + ((Number(name) * 7919) % 300) / 100),
    times: Float64Array.from(images, ({ uploadedAt }) => uploadedAt ?? Number.NaN),
  }
}

/** Days of one to forty pictures; upload times of a room. */
const roomTimes = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((days) =>
    days.flatMap((count, day) =>
      Array.from({ length: count }, (_, index) => NOON - day * DAY_MS - index * 1000),
    ),
  )

function listOf(times: readonly number[]): ImageList {
  const images = times.map((at, index) => image(String(index), at))
  const newer = { kind: 'newer', heads: [], before: 0 } as const
  return {
    total: images.length,
    stretches: [{ start: 0, count: images.length, pages: [images], older: undefined, newer }],
    countedTotal: images.length,
  }
}

const allRows = (wall: Wall) => rowsBetween(wall, -1, wall.height + 1).rows
const pictureRows = (wall: Wall) => allRows(wall).filter(({ isHeading }) => !isHeading)

function isFull(wall: Wall, row: WallRow): boolean {
  return Math.abs((edgesOf(wall, row).at(-1)?.right ?? 0) - geometry.containerWidth) < 0.5
}

/** What a full row looks like: its pictures and their sizes. */
function fullRows(wall: Wall): string[] {
  return pictureRows(wall)
    .filter((row) => isFull(wall, row))
    .map((row) => looksOf(row))
}

function looksOf({ block, row, top, bottom }: WallRow): string {
  const names = block.strip.images.slice(block.rowStarts[row], block.rowStarts[row + 1]).map(({ id }) => id)
  return `${names.join(' ')} at ${(bottom - top).toFixed(2)}`
}

test('hangs every picture once, in order, in rows that never overlap or overflow', () => {
  fc.assert(
    fc.property(roomTimes, (times) => {
      const wall = layOutWall(listOf(times), geometry, stripOf)
      let position = 0
      let bottom = 0
      for (const row of allRows(wall)) {
        expect(row.start).toBe(position)
        expect(row.top).toBeGreaterThanOrEqual(bottom - 0.01)
        position = row.end
        bottom = row.bottom
        let right = -Infinity
        for (const edges of edgesOf(wall, row)) {
          expect(edges.left).toBeGreaterThan(right)
          right = edges.right
        }
        expect(right).toBeLessThanOrEqual(geometry.containerWidth + 0.5)
      }
      expect(position).toBe(times.length)
      expect(wall.height).toBeGreaterThanOrEqual(bottom)
    }),
  )
})

test('every day has one heading, above its first picture', () => {
  fc.assert(
    fc.property(roomTimes, (times) => {
      const wall = layOutWall(listOf(times), geometry, stripOf)
      const headed = wall.pieces.flatMap(({ block, start }) =>
        (block?.headings ?? []).map((heading) => start + heading.start),
      )
      const firsts = times.flatMap((at, index) =>
        index === 0 || new Date(at).getDate() !== new Date(times[index - 1] ?? 0).getDate() ? [index] : [],
      )
      expect(headed).toEqual(firsts)
    }),
  )
})

test('whatever pages come in whatever order, no full row ever changes, and in the end all hang as they should', async () => {
  await fc.assert(
    fc.asyncProperty(
      roomTimes,
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      fc.option(fc.nat()),
      async (times, looks, start) => {
        const room = createRoom(times)
        for (const [index, one] of room.list.entries()) one.name = String(index)
        const around = start === null ? undefined : room.list[start % room.list.length]?.id
        const add = async (list: ImageList, cursor: Parameters<typeof addRun>[2]) =>
          addRun(list, await fetchRun(room.fetchPage, cursor, { pageSize: 15 }), cursor)

        let list = await add(
          EMPTY_LIST,
          around === undefined ? { kind: 'newest' } : { kind: 'around', fileId: around },
        )
        let wall = layOutWall(list, geometry, stripOf)
        for (
          let step = 0;
          list.stretches.some((_, index) => index > 0) || list.total > countOf(list);
          step += 1
        ) {
          const missing = missingIn(list)
          const cursor = pageFor(list, missing[(looks[step % 30] ?? 0) % missing.length] ?? -1, {
            pageSize: 15,
          })
          if (cursor === undefined) throw new Error('There is a page for every gap')
          list = await add(list, cursor)
          const before = wall
          wall = layOutWall(list, geometry, stripOf, before)
          const now = new Set(pictureRows(wall).map((row) => looksOf(row)))
          for (const row of fullRows(before)) expect(now).toContain(row)
        }
        const shown = pictureRows(wall).flatMap(({ block, row }) =>
          block.strip.images.slice(block.rowStarts[row], block.rowStarts[row + 1]).map(({ id }) => id),
        )
        expect(shown).toEqual(room.list.map(({ id }) => id))
        const headings = wall.pieces.flatMap(({ block }) => block?.headings ?? [])
        expect(headings).toHaveLength(new Set(times.map((at) => new Date(at).toDateString())).size)
      },
    ),
    { numRuns: 100 },
  )
})

function countOf({ stretches }: ImageList): number {
  return stretches.reduce((sum, { count }) => sum + count, 0)
}

function missingIn(list: ImageList): number[] {
  return Array.from({ length: list.total }, (_, position) => position).filter(
    (position) => !list.stretches.some((stretch) => position >= stretch.start && position < endOf(stretch)),
  )
}

test('a page at the end lays out that page only', () => {
  const times = Array.from({ length: 3000 }, (_, index) => NOON - Math.floor(index / 40) * DAY_MS - index)
  const whole = listOf(times)
  const images = whole.stretches[0]?.pages[0] ?? []
  const pages = Array.from({ length: 30 }, (_, index) => images.slice(index * 100, index * 100 + 100))
  const newer = { kind: 'newer', heads: [], before: 0 } as const
  const upTo = (count: number): ImageList => ({
    ...whole,
    stretches: [{ start: 0, count, pages: pages.slice(0, count / 100), older: undefined, newer }],
  })

  let laidOut = 0
  const counting: StripOf = (coming, options) => {
    laidOut += coming.flat().length
    return stripOf(coming, options)
  }
  const before = layOutWall(upTo(2900), geometry, counting)
  laidOut = 0
  const after = layOutWall(upTo(3000), geometry, counting, before)
  expect(laidOut).toBe(100)
  const kept = before.pieces.filter(({ block }) => block !== undefined).slice(0, -1)
  expect(after.pieces.slice(0, kept.length)).toEqual(kept)
})

test('the wall is as high from the first page on as it will be, give or take', () => {
  const times = Array.from({ length: 2000 }, (_, index) => NOON - Math.floor(index / 25) * DAY_MS - index)
  const whole = listOf(times)
  const [stretch] = whole.stretches
  const first = stretch && { ...stretch, count: 100, pages: [(stretch.pages[0] ?? []).slice(0, 100)] }
  const early = layOutWall({ ...whole, stretches: first ? [first] : [] }, geometry, stripOf)
  const late = layOutWall(whole, geometry, stripOf)
  expect(early.height / late.height).toBeGreaterThan(0.85)
  expect(early.height / late.height).toBeLessThan(1.15)
})

test('the end of the wall stays where it is while pages come', () => {
  const times = Array.from({ length: 4000 }, (_, index) => NOON - Math.floor(index / 25) * DAY_MS - index)
  const whole = listOf(times)
  const images = whole.stretches[0]?.pages[0] ?? []
  const newer = { kind: 'newer', heads: [], before: 0 } as const
  const stretchOf = (start: number, count: number) => ({
    start,
    count,
    older: undefined,
    newer,
    pages: Array.from({ length: count / 100 }, (_, page) =>
      images.slice(start + page * 100, start + page * 100 + 100),
    ),
  })
  let wall = layOutWall({ ...whole, stretches: [stretchOf(0, 100)] }, geometry, stripOf)
  const { height } = wall
  for (let pages = 1; pages <= 15; pages += 1) {
    const stretches = [stretchOf(0, pages * 100), stretchOf(4000 - pages * 100, pages * 100)]
    wall = layOutWall({ ...whole, stretches }, geometry, stripOf, wall)
    expect(Math.abs(wall.height - height)).toBeLessThan(1.01)
  }
})

test('a wall without days hangs all its pictures also where newer ones are still to come', () => {
  const newest = listOf([NOON, NOON - 1, NOON - 2])
  const stretches = newest.stretches.map((stretch) => ({ ...stretch, start: 3 }))
  const wall = layOutWall({ ...newest, total: 6, stretches }, { ...geometry, isUndated: true }, stripOf)
  expect(pictureRows(wall).flatMap(({ start, end }) => [start, end])).toEqual([3, 6])
})

test('short days share a row', () => {
  const wall = layOutWall(listOf([0, 1, 2].map((day) => NOON - day * DAY_MS)), geometry, stripOf)
  expect(pictureRows(wall)).toHaveLength(1)
  expect(wall.pieces[0]?.block?.headings.map(({ start }) => start)).toEqual([0, 1, 2])
})

test('keys stay inside the wall, and up undoes down when rows are alike', () => {
  fc.assert(
    fc.property(
      roomTimes,
      fc.nat(),
      fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'),
      (times, start, key) => {
        const wall = layOutWall(listOf(times), geometry, stripOf)
        const from = start % times.length
        const moved = moveInWall(wall, from, { key, pageHeight: 600 })
        expect(rowOf(wall, moved ?? -1)).toBeDefined()
        if (moved === undefined || moved === from) return
        const isDown = ['ArrowDown', 'ArrowRight', 'End', 'PageDown'].includes(key)
        expect(moved > from).toBe(isDown)
      },
    ),
  )
  const square: StripOf = (pages, options) => ({
    ...stripOf(pages, options),
    ratios: new Float32Array(pages.flat().length).fill(1),
  })
  const alike = layOutWall(listOf(Array.from({ length: 40 }, () => NOON)), geometry, square)
  const down = moveInWall(alike, 7, { key: 'ArrowDown', pageHeight: 600 }) ?? -1
  expect(down).toBeGreaterThan(7)
  expect(moveInWall(alike, down, { key: 'ArrowUp', pageHeight: 600 })).toBe(7)
})
