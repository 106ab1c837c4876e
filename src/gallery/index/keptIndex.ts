import * as v from 'valibot'

import { type ImageList, type ImageStretch } from '#gallery/imageList.ts'
import { keptImage } from '#media/device/keptImage.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

/** What a device keeps of a room's images, so that the next visit need not read them again. */
export interface KeptIndex {
  keptAt: number
  total: number
  /** As the server counted them, hidden ones included. */
  countedTotal: number
  stretches: readonly { start: number; images: readonly RoomImage[] }[]
}

// About 6 MB; a person waits for the rest of a larger room again.
const MOST_IMAGES = 20_000
const MAX_AGE_MS = 30 * 24 * 60 * 60_000

export function keptIndexOf(
  { total, countedTotal = total, stretches }: ImageList,
  now = Date.now(),
): KeptIndex {
  let room = MOST_IMAGES
  const kept = stretches.flatMap(({ start, pages }: ImageStretch) => {
    const images = pages.flat().slice(0, room)
    room -= images.length
    return images.length === 0 ? [] : [{ start, images }]
  })
  return { keptAt: now, total, countedTotal, stretches: kept }
}

/** The same index, as if those had never been there. */
export function withoutGone(
  { keptAt, total, countedTotal, stretches }: KeptIndex,
  gone: ReadonlySet<string>,
): KeptIndex {
  let lost = 0
  const left = stretches.flatMap(({ start, images }) => {
    const kept = images.filter(({ id }) => !gone.has(id))
    const place = start - lost
    lost += images.length - kept.length
    return kept.length === 0 ? [] : [{ start: place, images: kept }]
  })
  return { keptAt, total: total - lost, countedTotal: countedTotal - lost, stretches: left }
}

/** Lenient: what is not whole is as if it were not there. */
export function parseKeptIndex(value: unknown, now = Date.now()): KeptIndex | undefined {
  const result = v.safeParse(shape, value)
  return result.success && now - result.output.keptAt < MAX_AGE_MS ? result.output : undefined
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const shape: v.GenericSchema<unknown, KeptIndex> = v.object({
  keptAt: v.number(),
  total: count,
  countedTotal: count,
  stretches: v.array(v.object({ start: count, images: v.array(keptImage) })),
})
