import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { enlarge } from './enlarge.ts'

const level = fc.integer({ min: 10, max: 245 })

test('keeps the colours of a flat sketch but for grain, wherever there is room for it', () => {
  fc.assert(
    fc.property(
      fc.record({
        width: fc.integer({ min: 1, max: 6 }).map((quarter) => quarter * 4),
        height: fc.integer({ min: 1, max: 20 }),
        times: fc.integer({ min: 1, max: 5 }),
        color: fc.tuple(level, level, level),
      }),
      ({ width, height, times, color }) => {
        const data = new Uint8Array(width * height * 3).map((_, at) => color[at % 3] ?? 0)
        const film = enlarge({ data, width, height }, times)
        expect([film.width, film.height, film.data.length]).toEqual([
          width * times,
          height * times,
          width * height * times * times * 3,
        ])
        let most = 0
        for (const [at, shade] of film.data.entries())
          most = Math.max(most, Math.abs(shade - (color[at % 3] ?? 0)))
        expect(most).toBeLessThanOrEqual(11)
      },
    ),
    { numRuns: 40 },
  )
})

test('lays a new pixel between its neighbours', () => {
  // Two halves, dark and light: what is between them is neither.
  const data = new Uint8Array(8 * 2 * 3).map((_, at) => (at % 24 < 12 ? 40 : 200))
  const { data: film, width } = enlarge({ data, width: 8, height: 2 }, 4)
  const across = Array.from({ length: width }, (_, x) => film[x * 3] ?? 0)
  expect(Math.max(...across.slice(0, 14))).toBeLessThan(52)
  expect(Math.min(...across.slice(18))).toBeGreaterThan(188)
  expect(across[14]).toBeGreaterThan(48)
  expect(across[17]).toBeLessThan(192)
})
