import sharp, { type Sharp, type SharpOptions } from 'sharp'

import type { UploadDocument } from '../documents.ts'
import { createCache } from './cache.ts'
import { otherFile, padded } from './otherFiles.ts'
import { type Scene, sceneOf, sizeOf, svgOf } from './scenes.ts'

export interface RenderedPicture {
  body: Uint8Array<ArrayBuffer>
  type: string
}

const PAINTED = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff'])

const originals = createCache({ bytes: 160 * 2 ** 20, atOnce: 2 })
// Thumbnails are small and many: they do not wait behind the originals.
const thumbnails = createCache({ bytes: 48 * 2 ** 20, atOnce: 3 })

/** What an upload holds, exactly as heavy as its document says: painted when first asked for. */
export async function renderPicture(upload: UploadDocument): Promise<RenderedPicture> {
  const { type } = upload
  if (!PAINTED.has(type)) return { body: otherFile(upload), type }
  const cache = upload.typeGroup === 'thumb' ? thumbnails : originals
  return { body: await cache.get(upload._id, () => paint(upload)), type }
}

async function paint(upload: UploadDocument): Promise<Uint8Array<ArrayBuffer>> {
  const isThumbnail = upload.typeGroup === 'thumb'
  const { width, height } = isThumbnail ? (upload.identify?.size ?? sizeOf(upload)) : sizeOf(upload)
  const scene = sceneOf(upload)
  const picture = isThumbnail ? await drawn(scene, width, height) : await developed(scene, width, height)
  return encoded(picture, upload)
}

/** Drawn at the size asked for. */
async function drawn(scene: Scene, width: number, height: number): Promise<Sharp> {
  return sharp(Buffer.from(svgOf(scene, width, height)), { unlimited: true })
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' })
}

/** Photographs are drawn small, get grain at half size, and grow: at 12 megapixels each step would take a second. */
async function developed(scene: Scene, width: number, height: number): Promise<Sharp> {
  if (!scene.isPhoto) {
    const edge = Math.min(1, Math.sqrt(4_500_000 / (width * height)))
    const picture = await drawn(scene, Math.round(width * edge), Math.round(height * edge))
    return edge === 1
      ? picture
      : sharp(
          await picture.raw().toBuffer({ resolveWithObject: true }).then(raw),
          rawOptions(Math.round(width * edge), Math.round(height * edge)),
        ).resize(width, height, { fit: 'fill' })
  }
  const grainScale = Math.min(1, Math.sqrt(2_400_000 / (width * height)))
  const [w, h] = [Math.max(1, Math.round(width * grainScale)), Math.max(1, Math.round(height * grainScale))]
  const small = Math.min(1, Math.sqrt(1_000_000 / (w * h)))
  const sketch = await drawn(scene, Math.max(1, Math.round(w * small)), Math.max(1, Math.round(h * small)))
  const pixels = await sharp(
    await sketch.raw().toBuffer(),
    rawOptions(Math.max(1, Math.round(w * small)), Math.max(1, Math.round(h * small))),
  )
    .resize(w, h, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
  addGrain(pixels)
  return sharp(pixels, rawOptions(w, h)).resize(width, height, { fit: 'fill', kernel: 'cubic' })
}

const raw = ({ data }: { data: Buffer }) => data

function rawOptions(width: number, height: number): SharpOptions {
  return { raw: { width, height, channels: 3 }, limitInputPixels: false }
}

const GRAIN = Int8Array.from({ length: 65_521 }, (_, index) => {
  const wave = Math.sin(index * 12.9898) * 43_758.5453
  const other = Math.sin(index * 78.233) * 12_543.123
  return Math.round((wave - Math.floor(wave) + (other - Math.floor(other)) - 1) * 9)
})

function addGrain(pixels: Buffer): void {
  for (let at = 0, grain = 0; at < pixels.length; at += 3, grain = grain === 65_520 ? 0 : grain + 1) {
    const value = GRAIN[grain] ?? 0
    for (let channel = at; channel < at + 3; channel += 1) {
      const level = (pixels[channel] ?? 0) + value
      pixels[channel] = level < 0 ? 0 : level > 255 ? 255 : level
    }
  }
}

/** Never heavier than said, and then exactly so: what follows the end of a picture no decoder reads. */
async function encoded(picture: Sharp, upload: UploadDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const again = () =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: 3 }, limitInputPixels: false })
  let bytes: Buffer | undefined
  for (const quality of [84, 70, 50, 30]) {
    switch (upload.type) {
      case 'image/png':
        bytes = await (
          quality === 84
            ? again().png({ compressionLevel: 5 })
            : again().png({ palette: true, quality, effort: 2, dither: 0 })
        ).toBuffer()
        break
      case 'image/webp':
        bytes = await again().webp({ quality, effort: 2 }).toBuffer()
        break
      case 'image/gif':
        bytes = await again().gif({ effort: 2, colours: quality }).toBuffer()
        break
      case 'image/tiff':
        bytes = await again().tiff({ compression: 'lzw' }).toBuffer()
        break
      default:
        bytes = await again().jpeg({ quality }).toBuffer()
    }
    if (bytes.byteLength <= upload.size) break
  }
  return padded(bytes ?? Buffer.alloc(0), upload.size)
}
