import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type ImageList, imagesOf, positionOf } from './imageList.ts'
import { hangList } from './hangList.ts'
import { layOutWall, type Wall } from './layOutWall.ts'
import { learnRatio } from './learntRatios.ts'
import { geometry, image } from './roomOfTests.ts'
import { type Seen, settleWall } from './settleWall.ts'
import { stripOf } from './stripOf.ts'
import { eyeBetween, yOfEye } from './wallPlace.ts'
import { edgesOf, rowsBetween } from './wallRows.ts'
import { withoutImages } from './withoutImages.ts'

const NOON = new Date(2026, 5, 15, 12).getTime()
let visits = 0

/** A room of days, one in three of its pictures never measured. */
function roomOf(days: readonly number[]): ImageList {
  visits += 1
  const images = days.flatMap((count, day) =>
    Array.from({ length: count }, (_, index) => {
      const width = 60 + ((day * 31 + index * 7919) % 200)
      const id = `${String(visits)}-${String(day)}-${String(index)}`
      const dimensions = index % 3 === 0 ? undefined : { width, height: 100 }
      return image(id, NOON - day * 86_400_000 - index, { dimensions })
    }),
  )
  const newer = { kind: 'newer', heads: [], before: 0 } as const
  const half = Math.ceil(images.length / 2)
  const pages = [images.slice(0, half), images.slice(half)]
  return {
    total: images.length,
    stretches: [{ start: 0, count: images.length, pages, older: undefined, newer }],
    countedTotal: images.length,
  }
}

/** What the window shows, from its top. */
function sceneOf(wall: Wall, top: number, height: number) {
  return rowsBetween(wall, top, top + height).rows.map((row) => ({
    top: Math.round(row.top - top),
    height: Math.round(row.bottom - row.top),
    edges: edgesOf(wall, row).map(({ left, right }) => [left.toFixed(1), right.toFixed(1)]),
    ids: row.block.strip.images
      .slice(row.block.rowStarts[row.row], row.block.rowStarts[row.row + 1])
      .map(({ id }) => id),
  }))
}

const plans = fc.record({
  days: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 8 }),
  gone: fc.array(fc.nat(), { maxLength: 4 }),
  learnt: fc.array(fc.record({ index: fc.nat(), ratio: fc.constantFrom(0.5, 1, 2, 3) }), { maxLength: 4 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('whatever goes or turns out to be wider, nothing that is seen moves, and what is far from it settles', () => {
  fc.assert(
    fc.property(plans, ({ days, gone, learnt, at }) => {
      const list = roomOf(days)
      const images = imagesOf(list)
      const wall = layOutWall(list, geometry, stripOf)
      const left = withoutImages(list, new Set(gone.map((index) => images[index % images.length]?.id ?? '')))
      for (const { index, ratio } of learnt) learnRatio(images[index % images.length]?.id ?? '', ratio)
      if (left.total === 0) return
      const height = 700
      const top = Math.floor(at * Math.max(0, wall.height - height))
      const seen: Seen = { top, bottom: top + height, isAtTop: false }
      const hung = hangList(left, list, () => true)
      expect(imagesOf(hung.list)).toEqual(images)

      const settled = settleWall({ list: left, hung, wall }, seen)
      const eye = eyeBetween(wall, seen.top, seen.bottom)
      const nextTop = eye && yOfEye(settled.wall, (id) => positionOf(settled.hung.list, id), eye)
      expect(sceneOf(settled.wall, nextTop ?? top, height)).toEqual(sceneOf(wall, top, height))

      const far = rowsBetween(wall, -1, top - 5 * geometry.targetRowHeight).rows.slice(0, -1)
      const ids = new Set(far.flatMap(({ start, end }) => images.slice(start, end).map(({ id }) => id)))
      expect([...settled.hung.leaving].filter((id) => ids.has(id))).toEqual([])

      const unseen = settleWall({ list: left, ...settled }, undefined)
      expect([unseen.isAll, unseen.hung.list]).toEqual([true, left])
    }),
    { numRuns: 150 },
  )
})
