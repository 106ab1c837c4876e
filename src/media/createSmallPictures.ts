import { NetworkError, SignedOutError } from '#rocketchat/errors.ts'
import type { FileRef } from '#rocketchat/FileRef.ts'

import { canShow } from './canShow.ts'
import type { PictureKeeper } from './device/createPictureKeeper.ts'

export interface SmallPicture extends FileRef {
  /** As declared at upload. */
  type: string
  dimensions: { width: number; height: number } | undefined
  /** The server's small version where whoever asks knows it; else what the messages read so far say. */
  thumbnail?: FileRef | undefined
}

export interface SmallPictures {
  recall(fileId: string): Promise<Blob | undefined>
  forget(fileId: string): void
  /** The server's thumbnail, else one made here; `fetchBlob` gets a file's bytes. */
  fetch(picture: SmallPicture, fetchBlob: (file: FileRef) => Promise<Blob>): Promise<Blob>
}

type MakeSmall = (picture: Blob, dimensions: SmallPicture['dimensions']) => Promise<Blob>

interface SmallPicturesOptions {
  keeper?: PictureKeeper | undefined
  thumbnailOf?: (fileId: string) => FileRef | undefined
  makeSmall?: MakeSmall
}

// What could not be made smaller, such as drawings, must not push hundreds of thumbnails out.
const MAX_KEPT_BYTES = 600_000

/** Pictures for tiles: from this device, else the server's thumbnail, else made here once from the original. */
export function createSmallPictures({
  keeper,
  thumbnailOf = () => undefined,
  makeSmall = makeSmallLater,
}: SmallPicturesOptions = {}): SmallPictures {
  return {
    recall: async (fileId) => keeper?.get(fileId),
    forget: (fileId) => keeper?.delete(fileId),
    async fetch(picture, fetchBlob) {
      const make = async () => makeSmall(await fetchBlob(picture), picture.dimensions)
      const thumbnail = picture.thumbnail ?? thumbnailOf(picture.id)
      const small =
        thumbnail === undefined
          ? await make()
          : await fetchBlob(thumbnail).catch((error: unknown) => {
              if (canStandIn(error, picture)) return make()
              throw error
            })
      if (small.size <= MAX_KEPT_BYTES) keeper?.put(picture.id, small)
      return small
    },
  }
}

/** Whether the original may be worth a try where its thumbnail failed. */
function canStandIn(error: unknown, { type }: SmallPicture): boolean {
  const isOver = [NetworkError, SignedOutError, TypeError, DOMException].some((kind) => error instanceof kind)
  return !isOver && canShow(type)
}

/** Most pictures have thumbnails of the server: what makes them comes with the first one that has none. */
const makeSmallLater: MakeSmall = async (picture, dimensions) => {
  const code = await import('./small/makeSmall.ts').catch(() => undefined)
  return code === undefined ? picture : code.makeSmall(picture, dimensions)
}
