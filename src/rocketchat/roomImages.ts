import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { parseUploads } from './parseUpload.ts'
import type { RoomImagePage } from './RoomImage.ts'

export interface RoomImagesRequest {
  roomId: string
  offset: number
  count?: number
  /** This image and older ones; `total` then counts only those. An unknown id is ignored by the server. */
  startingFromId?: string | undefined
}

/** A page of a room's images, newest first. */
export function fetchRoomImages(
  client: RocketChatClient,
  { roomId, offset, count = 100, startingFromId }: RoomImagesRequest,
  options: CallOptions = {},
): Promise<RoomImagePage> {
  const schema = v.pipe(
    roomImagesResponse,
    v.transform(({ files, total }): RoomImagePage => {
      const images = parseUploads(files, shareTexts(roomId))
      return { images, offset, received: files.length, total }
    }),
  )
  return client.get('rooms.images', { params: { roomId, offset, count, startingFromId }, schema, ...options })
}

const roomImagesResponse = v.object({ files: v.array(v.unknown()), total: v.number() })

/** Every row brings its own copy of the same ids: a tenth of the memory of a large room. */
function shareTexts(...texts: string[]): (text: string) => string {
  const known = new Map(texts.map((text) => [text, text]))
  return (text) => {
    const shared = known.get(text) ?? text
    known.set(shared, shared)
    return shared
  }
}
