import type { CameraData } from './cameraFacts.ts'

// Cameras write it in front of the pixels, in one segment of at most 64 kB after a small header or two.
const HEAD_BYTES = 160 * 1024

/** Tags by their numbers in EXIF; the names would come with a dictionary of thousands. */
const TAGS = {
  make: 271,
  model: 272,
  exposureTime: 33_434,
  fNumber: 33_437,
  sensitivity: 34_855,
  takenAt: 36_867,
  focalLength: 37_386,
  lens: 42_036,
} as const

export async function readCamera(picture: Blob): Promise<CameraData> {
  const { parse } = await import('exifr/dist/mini.esm.mjs')
  const tags = await parse(await picture.slice(0, HEAD_BYTES).arrayBuffer(), {
    gps: false,
    translateKeys: false,
    translateValues: false,
    reviveValues: false,
  })
  const text = (tag: number) => {
    const value = tags?.[tag]
    return typeof value === 'string' ? value : undefined
  }
  const number = (tag: number) => {
    const value: unknown = tags?.[tag]
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'number' && Number.isFinite(first) && first > 0 ? first : undefined
  }
  return {
    make: text(TAGS.make),
    model: text(TAGS.model),
    lens: text(TAGS.lens),
    takenAt: text(TAGS.takenAt),
    exposureTime: number(TAGS.exposureTime),
    fNumber: number(TAGS.fNumber),
    sensitivity: number(TAGS.sensitivity),
    focalLength: number(TAGS.focalLength),
  }
}
