import { isReadable } from '#gallery/imagePages.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { ImageSelection } from '#gallery/selection/ImageSelection.ts'

export type PickedPart = 'none' | 'some' | 'all'

/** How much of a day is picked. */
export function pickedPart({ has }: Pick<ImageSelection, 'has'>, images: readonly RoomImage[]): PickedPart {
  const pickable = images.filter(isReadable)
  const count = pickable.filter(({ id }) => has(id)).length
  if (count === 0) return 'none'
  return count === pickable.length ? 'all' : 'some'
}
