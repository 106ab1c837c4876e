import type { ImageList } from './imageList.ts'
import { hangRuns, type Wall } from './layOutWall.ts'
import { type Amend, mendRun } from './mendRun.ts'
import type { RunLayout } from './runLayout.ts'
import type { StripOf } from './stripOf.ts'

/** The same wall with rows mended where pictures are not as they were thought to be; the wall itself where all are. */
export function mendWall(wall: Wall, amend: Amend): Wall {
  const runs = new Map([...wall.runs].map(([stretch, run]) => [stretch, mendRun(run, amend, wall.geometry)]))
  const isSame = [...runs].every(([stretch, run]) => wall.runs.get(stretch) === run)
  return isSame ? wall : hangRuns(runs, wall)
}

/** The wall of a list that lost some of its pictures; stretch by stretch the same list. */
export function wallWithout(wall: Wall, left: ImageList, stripOf: StripOf): Wall {
  const { geometry } = wall
  const ids = new Set(left.stretches.flatMap(({ pages }) => pages.flat().map(({ id }) => id)))
  const amend: Amend = (strip) => {
    const images = strip.images.filter(({ id }) => ids.has(id))
    return images.length === strip.images.length ? strip : stripOf([images], geometry)
  }
  const before = [...wall.runs.values()]
  const runs = new Map(
    left.stretches.flatMap((stretch, index): [typeof stretch, RunLayout][] => {
      const run = before[index]
      return run === undefined ? [] : [[stretch, mendRun(run, amend, geometry)]]
    }),
  )
  return hangRuns(runs, { ...wall, total: left.total })
}
