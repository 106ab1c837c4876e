import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { learntRatios } from './learntRatios.ts'
import type { Amend } from './mendRun.ts'
import { stripOf } from './stripOf.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** Gives pictures that the server never measured the shape that they turned out to have. */
export function amendLearnt(geometry: WallGeometry, isLeft: (image: RoomImage) => boolean): Amend {
  return (strip) => {
    const learnt = strip.images.flatMap((image, index) =>
      image.dimensions === undefined && learntRatios.has(image.id) && !isLeft(image) ? [index] : [],
    )
    if (learnt.length === 0) return strip
    const { ratios: own } = stripOf([strip.images], geometry)
    if (learnt.every((index) => own[index] === strip.ratios[index])) return strip
    const ratios = strip.ratios.slice()
    for (const index of learnt) ratios[index] = own[index] ?? 1
    return { ...strip, ratios }
  }
}
