import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { learntRatios } from './learntRatios.ts'
import type { Strip } from './Strip.ts'
import { ASSUMED_RATIO, tileRatios } from './tileRatios.ts'
import type { WallGeometry } from './WallGeometry.ts'

export type StripOf = (images: readonly RoomImage[], geometry: WallGeometry) => Strip

/** What the layout reads of pictures. */
export const stripOf: StripOf = (images, geometry) => {
  const { ratios, times } = readingOf(images)
  return {
    images,
    ratios: tileRatios(ratios, geometry),
    times: geometry.isUndated === true ? new Float64Array(images.length).fill(Number.NaN) : times,
  }
}

interface Reading {
  /** Of the pictures; their tiles' depend on the window. */
  ratios: Float32Array
  times: Float64Array
  learntCount: number
}

// Pages are never changed, only replaced: each is read once, however often the window changes.
const readings = new WeakMap<readonly RoomImage[], Reading>()

function readingOf(images: readonly RoomImage[]): Reading {
  const known = readings.get(images)
  if (known?.learntCount === learntRatios.size) return known
  const reading: Reading = {
    ratios: new Float32Array(images.length),
    times: new Float64Array(images.length),
    learntCount: learntRatios.size,
  }
  for (const [index, image] of images.entries()) {
    reading.ratios[index] = ratioOf(image)
    reading.times[index] = image.uploadedAt ?? Number.NaN
  }
  readings.set(images, reading)
  return reading
}

function ratioOf({ id, dimensions }: RoomImage): number {
  const ratio = dimensions ? dimensions.width / dimensions.height : learntRatios.get(id)
  return ratio !== undefined && Number.isFinite(ratio) ? ratio : ASSUMED_RATIO
}
