import sharp, { type Exif, type Sharp } from 'sharp'

import { type Pixels, enlarge } from './enlarge.ts'
import { type Scene, svgOf } from './scenes.ts'

/** What is drawn; the rest of the pixels are made of it. */
const SKETCH_PIXELS = 700_000

/**
 * A JPEG as from a camera: drawn small, enlarged, grained, and as heavy as wanted by the grain that its quality keeps.
 * Drawing at twelve megapixels, or enlarging by libvips, would take most of a second.
 */
export async function photograph(
  scene: Scene,
  { width, height, bytes, camera }: { bytes: number; camera: Exif | undefined } & Size,
): Promise<Uint8Array> {
  const times = Math.max(1, Math.round(Math.sqrt((width * height) / SKETCH_PIXELS)))
  // Four pixels are three whole words: `enlarge` works in words.
  const sketch = { width: Math.ceil(width / times / 4) * 4, height: Math.ceil(height / times) }
  const drawing = await draw(scene, sketch.width, sketch.height).raw().toBuffer()
  const film = enlarge({ data: drawing, ...sketch }, times)
  const size = { width, height }

  const probe = await probeWeight(film, size)
  // The guess is good to a few percent; a picture too heavy for its document is made again.
  for (let share = 0.97; ; share -= 0.15) {
    const quality = qualityFor(bytes * share, probe)
    const picture = compress(film, { left: 0, top: 0, ...size }, quality)
    const jpeg = await (camera === undefined ? picture : picture.withExif(camera)).toBuffer()
    if (jpeg.byteLength <= bytes || quality === QUALITIES[0]) return jpeg
  }
}

/** Drawn at the size asked for. */
export function draw(scene: Scene, width: number, height: number): Sharp {
  return sharp(Buffer.from(svgOf(scene, width, height)), { unlimited: true }).flatten({
    background: '#ffffff',
  })
}

interface Size {
  width: number
  height: number
}

/** What the whole would weigh at the probe's quality: two bands of it, one of the sky and one of the ground. */
async function probeWeight(film: Pixels, { width, height }: Size): Promise<number> {
  const band = Math.max(1, Math.floor(height / 24))
  const bands = await Promise.all(
    [0.3, 0.7].map((place) =>
      compress(
        film,
        { left: 0, top: Math.floor((height - band) * place), width, height: band },
        PROBE,
      ).toBuffer(),
    ),
  )
  return (bands.reduce((sum, { byteLength }) => sum + byteLength, 0) / (2 * band)) * height
}

function compress(film: Pixels, part: { left: number; top: number } & Size, quality: number): Sharp {
  return sharp(film.data, {
    raw: { width: film.width, height: film.height, channels: 3 },
    limitInputPixels: false,
  })
    .extract(part)
    .jpeg({ quality, optimiseCoding: false })
}

const PROBE = 90
/** By how much grain outweighs itself at the probe's quality. */
const WEIGHTS: readonly (readonly [quality: number, weight: number])[] = [
  [50, 0.17],
  [60, 0.24],
  [70, 0.35],
  [76, 0.42],
  [80, 0.5],
  [84, 0.63],
  [87, 0.77],
  [90, 1],
  [91, 1.1],
  [92, 1.19],
  [93, 1.33],
  [94, 1.49],
  [95, 1.66],
  [96, 1.88],
]
const QUALITIES = WEIGHTS.map(([quality]) => quality)

function qualityFor(bytes: number, probe: number): number {
  return WEIGHTS.findLast(([, weight]) => weight * probe <= bytes)?.[0] ?? QUALITIES[0] ?? PROBE
}
