import type { FileRef } from './FileRef.ts'

/** An image uploaded to a room. */
export interface RoomImage extends FileRef {
  roomId: string
  /** MIME type as declared at upload, such as `image/jpeg`; not verified against the content. */
  type: string
  /** Bytes of the original. */
  size: number | undefined
  /** Pixels, EXIF rotation applied; undefined for formats that the server does not measure. */
  dimensions: { width: number; height: number } | undefined
  uploaderId: string
  /** Epoch ms; undefined when the document has no valid date. */
  uploadedAt: number | undefined
  /** Epoch ms at which an upload that was never sent disappears. */
  expiresAt: number | undefined
  description: string | undefined
  /** A row that says too little to be a picture. It keeps its place in the room, which the server counts; its id is ours. */
  isUnreadable?: true | undefined
}

export interface RoomImagePage {
  images: readonly RoomImage[]
  /** The offset that this page was asked with. */
  offset: number
  /** Rows that the server sent: what the next offset grows by. */
  received: number
  /** Images in the list that was asked for: the room, or the image of `startingFromId` and older. */
  total: number
}
