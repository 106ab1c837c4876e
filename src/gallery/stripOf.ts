import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { learntRatios } from './learntRatios.ts'
import type { Strip } from './Strip.ts'
import { tileRatios } from './tileRatios.ts'
import type { WallGeometry } from './WallGeometry.ts'

export type StripOf = (images: readonly RoomImage[], geometry: WallGeometry) => Strip

/** What the layout reads of pictures. */
export const stripOf: StripOf = (images, geometry) => ({
  images,
  ratios: tileRatios(images, learntRatios, geometry),
  times: Float64Array.from(images, ({ uploadedAt }) =>
    geometry.isUndated === true ? Number.NaN : (uploadedAt ?? Number.NaN),
  ),
})
