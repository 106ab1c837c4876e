import sharp, { type Sharp } from 'sharp'

import type { UploadDocument } from '../documents.ts'
import { createCache } from './cache.ts'
import { cameraOf } from './cameraOf.ts'
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
  if (isThumbnail) return encoded(() => drawn(scene, width, height), upload)
  if (upload.type === 'image/gif') return padded(await breathing(drawn(scene, width, height)), upload.size)
  return encoded(
    scene.isPhoto ? await photographed(scene, width, height) : await printed(scene, width, height),
    upload,
  )
}

/** Drawn at the size asked for. */
function drawn(scene: Scene, width: number, height: number): Sharp {
  return sharp(Buffer.from(svgOf(scene, width, height)), { unlimited: true }).flatten({
    background: '#ffffff',
  })
}

/** Screens and diagrams have edges: drawn as large as is quick, then grown. */
async function printed(scene: Scene, width: number, height: number): Promise<() => Sharp> {
  const small = fitted(width, height, 4_500_000)
  if (small.width === width) return () => drawn(scene, width, height)
  return grown(await drawn(scene, small.width, small.height).raw().toBuffer(), small, width, height)
}

/** Photographs are drawn small, get their grain a little larger, and grow: at 12 megapixels each step would take a second. */
async function photographed(scene: Scene, width: number, height: number): Promise<() => Sharp> {
  const sketch = fitted(width, height, 900_000)
  const film = fitted(width, height, 2_000_000)
  const drawing = await drawn(scene, sketch.width, sketch.height).raw().toBuffer()
  const pixels =
    sketch.width === film.width
      ? drawing
      : await grown(drawing, sketch, film.width, film.height)().raw().toBuffer()
  addGrain(pixels)
  return grown(pixels, film, width, height)
}

interface Size {
  width: number
  height: number
}

function fitted(width: number, height: number, pixels: number): Size {
  const scale = Math.min(1, Math.sqrt(pixels / (width * height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function grown(pixels: Buffer, from: Size, width: number, height: number): () => Sharp {
  return () => {
    const picture = sharp(pixels, { raw: { ...from, channels: 3 }, limitInputPixels: false })
    return from.width === width && from.height === height
      ? picture
      : picture.resize(width, height, { fit: 'fill', kernel: 'linear' })
  }
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
async function encoded(picture: () => Sharp, upload: UploadDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { type, size } = upload
  const camera = cameraOf(upload)
  let bytes: Uint8Array = new Uint8Array()
  for (const quality of [84, 60, 35]) {
    const whole = formatted(picture(), type, quality)
    bytes = await (camera ? whole.withExif(camera) : whole).toBuffer()
    if (bytes.byteLength <= size) break
  }
  return padded(bytes, size)
}

/** Eight frames, darker and lighter again. */
async function breathing(picture: Sharp): Promise<Uint8Array> {
  const still = await picture.png({ compressionLevel: 1 }).toBuffer()
  const frames = Array.from({ length: 8 }, (_, index) => 0.75 + 0.25 * Math.cos((index * Math.PI) / 4))
  const pages = await Promise.all(
    frames.map((light) => sharp(still).linear(light, 0).png({ compressionLevel: 1 }).toBuffer()),
  )
  return sharp(pages, { join: { animated: true } })
    .gif({ effort: 1, colours: 32, dither: 0, delay: frames.map(() => 140), loop: 0 })
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
    case 'image/gif':
      return picture.gif({ effort: 1, colours: quality, dither: 0 })
    case 'image/tiff':
      return picture.tiff({ compression: 'lzw' })
    default:
      return picture.jpeg({ quality, optimiseCoding: false })
  }
}
