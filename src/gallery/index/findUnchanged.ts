import type { RoomImage } from '#rocketchat/RoomImage.ts'

/** Neighbours in a room, without another between them. */
export interface Neighbours {
  images: readonly RoomImage[]
  /** How many images the room has from the first of them on. */
  count: number
}

/** Asks how many images the room has from one on; undefined when it does not have that one. */
export type CountFrom = (fileId: string) => Promise<number | undefined>

// Where so many are in question, a page that reads them again costs no more than asking on.
const GRAIN = 90

/**
 * What is left of pictures that were neighbours at another time. Where one was deleted, those above it count one more
 * fewer than those below: one question confirms any number of them, and a few more find the place.
 */
export async function findUnchanged(
  { images, count }: Neighbours,
  countFrom: CountFrom,
  grain = GRAIN,
): Promise<Neighbours[]> {
  const unchanged: { low: number; high: number; loss: number }[] = []

  /** How many have gone from there on; NaN, which is like nothing else, where that one has. */
  async function lossFrom(index: number): Promise<number> {
    const now = await countFrom(images[index]?.id ?? '')
    return now === undefined ? Number.NaN : count - index - now
  }

  async function search(low: number, high: number, lossLow: number, lossHigh: number): Promise<void> {
    if (lossLow === lossHigh) {
      const before = unchanged.at(-1)
      if (before?.high === low) before.high = high
      else unchanged.push({ low, high, loss: lossLow })
    } else if (high - low > grain) {
      const middle = Math.floor((low + high) / 2)
      const loss = await lossFrom(middle)
      await search(low, middle, lossLow, loss)
      await search(middle, high, loss, lossHigh)
    }
  }

  if (images.length === 0) return []
  const first = await lossFrom(0)
  if (first === 0) return [{ images, count }]
  await search(0, images.length - 1, first, await lossFrom(images.length - 1))
  return unchanged.map(({ low, high, loss }) => ({
    images: images.slice(low, high + 1),
    count: count - low - loss,
  }))
}
