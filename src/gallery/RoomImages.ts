import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { endOf, imagesIn, type ImageList, stretchOf } from './imageList.ts'

/** The pictures around one of them, as far as they are here without a gap. */
export interface RoomImages {
  /** Newest first, each once. */
  images: readonly RoomImage[]
  /** Images newer than the first one here. */
  before: number
  /** Images older than the last one here. */
  after: number
  total: number
}

export function imagesAround(list: ImageList, fileId: string): RoomImages {
  const stretch = stretchOf(list, fileId)
  if (stretch === undefined) return { images: [], before: 0, after: 0, total: list.total }
  return {
    images: imagesIn(stretch),
    before: stretch.start,
    after: list.total - endOf(stretch),
    total: list.total,
  }
}
