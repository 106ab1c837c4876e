import { bandAt, placeOf, type Wall } from './layOutWall.ts'

/** The picture at the top of what is seen, and how far its row is above the fold. */
export interface Eye {
  fileId: string
  offset: number
}

/** `y` counts from the top of the wall; what is sticky covers `covered` px of the window. */
export function eyeAt(wall: Wall, ids: readonly string[], y: number): Eye | undefined {
  const bandIndex = bandAt(wall, y)
  const band = wall.bands[bandIndex]
  if (band === undefined) return undefined
  const fileId = ids[band.start]
  return fileId === undefined ? undefined : { fileId, offset: y - band.top - band.headingHeight }
}

/** Where to scroll so that the eye sees what it saw; undefined when that picture is no longer here. */
export function yOfEye(
  wall: Wall,
  indexOf: (fileId: string) => number | undefined,
  { fileId, offset }: Eye,
): number | undefined {
  const index = indexOf(fileId)
  const place = index === undefined ? undefined : placeOf(wall, index)
  return place && place.band.top + place.band.headingHeight + offset
}
