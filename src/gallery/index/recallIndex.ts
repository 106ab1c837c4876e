import { addRun } from '#gallery/addRun.ts'
import type { ImageList } from '#gallery/imageList.ts'
import { runOf } from '#gallery/imagePages.ts'

import { type CountFrom, findUnchanged, type Neighbours } from './findUnchanged.ts'
import type { KeptIndex } from './keptIndex.ts'

/** What was known of a room at another visit, as far as the room has it still. */
export async function confirmIndex(
  { countedTotal, stretches }: KeptIndex,
  countFrom: CountFrom,
): Promise<Neighbours[]> {
  const confirmed: Neighbours[] = []
  for (const { start, images } of stretches) {
    confirmed.push(...(await findUnchanged({ images, count: countedTotal - start }, countFrom)))
  }
  return confirmed
}

/** A list with what was confirmed in its places; what is here already is not repeated. */
export function withNeighbours(list: ImageList, { images, count }: Neighbours): ImageList {
  const total = list.countedTotal ?? list.total
  const offset = Math.max(0, total - count)
  const page = { images, offset, received: images.length, total: offset + count }
  return addRun(
    list,
    { ...runOf(page, { before: offset }), roomTotal: list.countedTotal },
    { kind: 'at', offset },
  )
}
