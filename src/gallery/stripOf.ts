import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { learntRatios } from './learntRatios.ts'
import { joinStrips, type Strip } from './Strip.ts'
import { tileRatio, widestRatio } from './tileRatio.ts'
import type { WallGeometry } from './WallGeometry.ts'

export type Page = readonly RoomImage[]
export type StripOf = (pages: readonly Page[], geometry: WallGeometry) => Strip

/** What the layout reads of pictures. */
export const stripOf: StripOf = (pages, geometry) => {
  const { images, ratios, widest, times } = readingOf(pages)
  const mostWide = widestRatio(geometry)
  return {
    images,
    ratios: widest <= mostWide ? ratios : ratios.map((ratio) => Math.min(mostWide, ratio)),
    times: geometry.isUndated === true ? new Float64Array(images.length).fill(Number.NaN) : times,
  }
}

/** The ratios are those in a window that is wide enough for all tiles. */
interface Reading extends Strip {
  widest: number
  learntCount: number
}

// Pages and lists of them are never changed, only replaced: each is read once, however often the window changes.
const pageReadings = new WeakMap<Page, Reading>()
const readings = new WeakMap<readonly Page[], Reading>()

function readingOf(pages: readonly Page[]): Reading {
  const [only] = pages
  if (only !== undefined && pages.length === 1) return readOnce(pageReadings, only, () => read(only))
  return readOnce(readings, pages, () => join(pages))
}

function readOnce<Key extends object>(
  known: WeakMap<Key, Reading>,
  key: Key,
  readIt: () => Reading,
): Reading {
  const before = known.get(key)
  if (before?.learntCount === learntRatios.size) return before
  const reading = readIt()
  known.set(key, reading)
  return reading
}

function join(pages: readonly Page[]): Reading {
  const parts = pages.map((page) => readOnce(pageReadings, page, () => read(page)))
  const widest = Math.max(0, ...parts.map((part) => part.widest))
  return { ...joinStrips(parts), widest, learntCount: learntRatios.size }
}

function read(images: Page): Reading {
  const ratios = new Float32Array(images.length)
  const times = new Float64Array(images.length)
  let widest = 0
  for (const [index, image] of images.entries()) {
    const ratio = ratioOf(image)
    if (ratio > widest) widest = ratio
    ratios[index] = ratio
    times[index] = image.uploadedAt ?? Number.NaN
  }
  return { images, ratios, widest, times, learntCount: learntRatios.size }
}

function ratioOf({ id, dimensions }: RoomImage): number {
  return tileRatio(dimensions ? dimensions.width / dimensions.height : learntRatios.get(id))
}
