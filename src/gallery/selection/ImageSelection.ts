import type { Selection } from '#lib/createSelection.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

/** The pictures that somebody picked. */
export type ImageSelection = Selection<RoomImage>
