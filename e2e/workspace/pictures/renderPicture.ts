import sharp, { type Sharp } from 'sharp'

import { recipe, type UploadDocument } from '../documents.ts'
import { animatePng } from './animatePng.ts'
import { createCache } from './cache.ts'
import { cameraOf } from './cameraOf.ts'
import { createShelf } from './createShelf.ts'
import { editionOf } from './editionOf.ts'
import { otherFile, padded } from './otherFiles.ts'
import { draw, photograph } from './photograph.ts'
import { sceneOf, sizeOf } from './scenes.ts'

export interface RenderedPicture {
  body: Uint8Array<ArrayBuffer>
  type: string
}

const PAINTED = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff'])

const originals = createCache({ bytes: 160 * 2 ** 20, atOnce: 2 })
// Thumbnails are small and many: they do not wait behind the originals.
const thumbnails = createCache({ bytes: 48 * 2 ** 20, atOnce: 3 })

const shelf = createShelf({
  folder: 'node_modules/.cache/pictures',
  edition: editionOf(new URL('.', import.meta.url)),
  bytes: 400 * 2 ** 20,
})

/** What an upload holds, exactly as heavy as its document says: painted when first asked for. */
export async function renderPicture(upload: UploadDocument): Promise<RenderedPicture> {
  const { type } = upload
  if (!PAINTED.has(type)) return { body: otherFile(upload), type }
  const cache = upload.typeGroup === 'thumb' ? thumbnails : originals
  const picture = () => shelf.get(subjectOf(upload), () => paint(upload))
  // Weight is no news: what follows the end of a picture no decoder reads.
  const body = await cache.get(upload._id, async () => padded(await picture(), upload.size))
  return { body, type }
}

/** All that a painting shows, as one string. */
function subjectOf({
  _id,
  originalFileId,
  type,
  typeGroup,
  size,
  identify,
  uploadedAt,
  ...upload
}: UploadDocument) {
  return JSON.stringify([_id, originalFileId, type, typeGroup, size, identify, uploadedAt, upload[recipe]])
}

/** Never heavier than its document says, where that can be. */
async function paint(upload: UploadDocument): Promise<Uint8Array> {
  const { type, size: bytes } = upload
  const isThumbnail = upload.typeGroup === 'thumb'
  const { width, height } = isThumbnail ? (upload.identify?.size ?? sizeOf(upload)) : sizeOf(upload)
  const scene = sceneOf(upload)
  if (scene.isPhoto && type === 'image/jpeg' && !isThumbnail)
    return photograph(scene, { width, height, bytes, camera: cameraOf(upload) })
  if (type === 'image/gif' || upload[recipe]?.isAnimated === true)
    return breathing(draw(scene, width, height), type)
  // Screens and diagrams have edges, and thumbnails are small: drawn as large as they are.
  return encoded(() => draw(scene, width, height), upload)
}

async function encoded(picture: () => Sharp, { type, size }: UploadDocument): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array()
  for (const quality of [84, 60, 35]) {
    bytes = await formatted(picture(), type, quality).toBuffer()
    if (bytes.byteLength <= size) break
  }
  return bytes
}

const FRAME = { compressionLevel: 1 }
const FRAME_MS = 140

/** Eight frames, darker and lighter again. */
async function breathing(picture: Sharp, type: string): Promise<Uint8Array> {
  const still = await picture.png(FRAME).toBuffer()
  const frames = Array.from({ length: 8 }, (_, index) => 0.75 + 0.25 * Math.cos((index * Math.PI) / 4))
  const pages = await Promise.all(frames.map((light) => sharp(still).linear(light, 0).png(FRAME).toBuffer()))
  if (type === 'image/png') return animatePng(pages, FRAME_MS)
  return sharp(pages, { join: { animated: true } })
    .gif({ effort: 1, colours: 32, dither: 0, delay: frames.map(() => FRAME_MS), loop: 0 })
    .toBuffer()
}

function formatted(picture: Sharp, type: string, quality: number): Sharp {
  switch (type) {
    case 'image/png':
      return quality === 84
        ? picture.png({ compressionLevel: 4 })
        : picture.png({ palette: true, quality, effort: 1, dither: 0 })
    case 'image/webp':
      return picture.webp({ quality, effort: 1 })
    case 'image/tiff':
      return picture.tiff({ compression: 'lzw' })
    default:
      return picture.jpeg({ quality, optimiseCoding: false })
  }
}
