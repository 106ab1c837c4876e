import type { ProblemTile } from './TileContext.ts'

/** The tiles that say why they show no picture, by the element that they say it in. */
export type ProblemTiles = ReadonlyMap<HTMLElement, ProblemTile>

/** Tiles tell again after every render: what is known already changes nothing, or each render would lead to the next. */
export function withProblem(known: ProblemTiles, tile: ProblemTile): ProblemTiles {
  if (isSame(known.get(tile.host), tile)) return known
  const next = new Map(known)
  if (tile.problem === undefined) next.delete(tile.host)
  else next.set(tile.host, tile)
  return next
}

function isSame(known: ProblemTile | undefined, told: ProblemTile): boolean {
  if (known === undefined) return told.problem === undefined
  const { image, position, name, problem, retry, isTabStop } = told
  return (
    known.image === image &&
    known.position === position &&
    known.name === name &&
    known.problem === problem &&
    known.retry === retry &&
    known.isTabStop === isTabStop
  )
}
