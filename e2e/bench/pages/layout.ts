import { JustifiedLayout } from '@immich/justified-layout-wasm'
import justifiedLayout from 'justified-layout'
import { computeRowsLayout } from 'react-photo-album'

import { loadPictures } from './pictures.ts'
import { vitrineLayouts } from './vitrineLayouts.ts'

const WIDTH = 1240
const ROW = 240
const GAP = 6
const BARE = 'bare greedy pass'
const WARM_UP_MS = 100

type Times = Record<string, number>

/** Milliseconds of each way to lay `count` pictures out in justified rows, and of a page more; medians. */
async function measureLayouts(count: number): Promise<{ whole: Times; page: Times }> {
  const pictures = await loadPictures(count)
  const ratios = Float32Array.from(pictures, ({ width, height }) => width / height)
  const plain = Array.from(ratios)
  const photos = pictures.map(({ src, width, height }) => ({ src, width, height }))
  const vitrine = vitrineLayouts(pictures, { width: WIDTH, rowHeight: ROW, gap: GAP })
  const justified = () =>
    justifiedLayout(plain, { containerWidth: WIDTH, targetRowHeight: ROW, boxSpacing: GAP })
  const others = {
    'immich, boxes read': median(() => immich(ratios)),
    'react-photo-album': median(() => computeRowsLayout(photos, GAP, 0, WIDTH, ROW)),
    // Its time grows with the square of the pictures: 14 s for 100,000.
    'justified-layout': median(justified, count > 10_000 ? 1 : 5),
  }
  const lastPage = ratios.slice(-100)
  return {
    whole: {
      [BARE]: median(() => greedyPass(ratios)),
      'Vitrine, rows alone': median(vitrine.againOfOneDay),
      'Vitrine, with days and headings': median(vitrine.again),
      'Vitrine, pictures read for the first time': median(vitrine.first),
      ...others,
    },
    // The others begin again from the first picture.
    page: {
      [BARE]: median(() => greedyPass(lastPage)),
      'Vitrine, with days and headings': median(vitrine.append),
      ...others,
    },
  }
}

/** The least that has to be done: where each row ends and how high it is. */
function greedyPass(ratios: Float32Array): Float32Array {
  const rows = new Float32Array(ratios.length * 2)
  let row = 0
  let sum = 0
  let start = 0
  for (let index = 0; index < ratios.length; index += 1) {
    sum += ratios[index] ?? 1
    const height = (WIDTH - GAP * (index - start)) / sum
    if (height > ROW) continue
    rows[row] = index
    rows[row + 1] = height
    row += 2
    sum = 0
    start = index + 1
  }
  return rows
}

function immich(ratios: Float32Array): number {
  const layout = new JustifiedLayout(ratios, {
    rowHeight: ROW,
    rowWidth: WIDTH,
    spacing: GAP,
    heightTolerance: 0.15,
  })
  let sum = 0
  for (let index = 0; index < ratios.length; index += 1) {
    sum += (layout.getTop(index) ?? 0) + (layout.getWidth(index) ?? 0)
  }
  return sum
}

/** Of one piece of work, in ms. What it computed is kept, so that no compiler may leave it out. */
function median(work: () => unknown, runs = 15): number {
  const times: number[] = []
  // What was compiled on the way is nobody's advantage: whoever is measured later would run warm from the start.
  const warmUntil = performance.now() + (runs === 1 ? 0 : WARM_UP_MS)
  while (performance.now() < warmUntil) kept = work()
  for (let run = 0; run < runs; run += 1) {
    // The browser's clock ticks in tenths of a ms: short work is done until it fills many ticks.
    let rounds = 0
    const start = performance.now()
    do {
      kept = work()
      rounds += 1
    } while (performance.now() - start < 5)
    times.push((performance.now() - start) / rounds)
  }
  return times.toSorted((one, other) => one - other)[runs >> 1] ?? Number.NaN
}

let kept: unknown
Object.assign(window, { measureLayouts, lastLayout: () => kept })
