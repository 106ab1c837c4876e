import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { Selection } from './createSelection.ts'

export type PickedPart = 'none' | 'some' | 'all'

/** How much of a day is picked. */
export function pickedPart({ has }: Selection, images: readonly RoomImage[]): PickedPart {
  const count = images.filter(({ id }) => has(id)).length
  if (count === 0) return 'none'
  return count === images.length ? 'all' : 'some'
}
