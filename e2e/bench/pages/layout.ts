import { JustifiedLayout } from '@immich/justified-layout-wasm'
import justifiedLayout from 'justified-layout'
import { computeRowsLayout } from 'react-photo-album'

import { loadPictures } from './pictures.ts'
import { vitrineLayouts } from './vitrineLayouts.ts'

const WIDTH = 1240
const ROW = 240
const GAP = 6

/** Milliseconds of each way to lay `count` pictures out in justified rows; medians. */
async function measureLayouts(count: number): Promise<Record<string, number>> {
  const pictures = await loadPictures(count)
  const ratios = Float32Array.from(pictures, ({ width, height }) => width / height)
  const plain = Array.from(ratios)
  const photos = pictures.map(({ src, width, height }) => ({ src, width, height }))
  const vitrine = vitrineLayouts(ratios, { width: WIDTH, rowHeight: ROW, gap: GAP })
  // Its time grows with the square of the pictures: 14 s for 100,000.
  const justifiedRuns = count > 10_000 ? 1 : 5

  return {
    'bare greedy pass': median(() => greedyPass(ratios)),
    'Vitrine, whole': median(vitrine.whole),
    'Vitrine, page of 100 appended': median(vitrine.append),
    'Vitrine, resized': median(vitrine.resize),
    'immich, boxes read': median(() => immich(ratios)),
    'react-photo-album': median(() => computeRowsLayout(photos, GAP, 0, WIDTH, ROW)),
    'justified-layout': median(
      () => justifiedLayout(plain, { containerWidth: WIDTH, targetRowHeight: ROW, boxSpacing: GAP }),
      justifiedRuns,
    ),
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
