import type { RoomImage } from '#rocketchat/RoomImage.ts'

/** Neighbouring pictures, newest first, with what the layout reads of them. */
export interface Strip {
  images: readonly RoomImage[]
  /** Width by height of each tile. */
  ratios: Float32Array
  /** Epoch ms; NaN without a date. */
  times: Float64Array
}

export function sliceStrip(strip: Strip, start: number, end: number): Strip {
  const { images, ratios, times } = strip
  if (start === 0 && end === images.length) return strip
  return {
    images: images.slice(start, end),
    ratios: ratios.subarray(start, end),
    times: times.subarray(start, end),
  }
}

export function joinStrips(strips: readonly (Strip | undefined)[]): Strip {
  const parts = strips.filter((strip) => strip !== undefined)
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const [head = [], ...rest] = parts.map(({ images }) => images)
  const images = head.concat(...rest)
  const ratios = new Float32Array(images.length)
  const times = new Float64Array(images.length)
  let at = 0
  for (const part of parts) {
    ratios.set(part.ratios, at)
    times.set(part.times, at)
    at += part.images.length
  }
  return { images, ratios, times }
}
