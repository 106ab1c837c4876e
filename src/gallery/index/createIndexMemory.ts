import type { ImageList } from '#gallery/imageList.ts'
import { createListKeeper } from '#media/device/createListKeeper.ts'
import type { Owner } from '#media/device/owner.ts'

import { type KeptIndex, keptIndexOf, parseKeptIndex, withoutGone } from './keptIndex.ts'

/** A room's index on the device of somebody who stays signed in; nowhere else. */
export interface IndexMemory {
  recall(): Promise<KeptIndex | undefined>
  keep(list: ImageList): Promise<void>
  /** What it has of pictures that were deleted. */
  forget(gone: ReadonlySet<string>): Promise<void>
}

const ROOMS = 'index rooms'
// Who filters an eleventh room waits for the first one again.
const MOST_ROOMS = 10

export function createIndexMemory(owner: Owner, roomId: string): IndexMemory {
  const lists = createListKeeper(owner)
  const keyOf = (id: string) => `index ${id}`
  async function recall() {
    return parseKeptIndex(await lists.get(keyOf(roomId)))
  }
  return {
    recall,
    async forget(gone) {
      const kept = await recall()
      if (kept !== undefined) await lists.set(keyOf(roomId), withoutGone(kept, gone))
    },
    async keep(list) {
      await lists.set(keyOf(roomId), keptIndexOf(list))
      const known = await lists.get(ROOMS)
      const rooms = Array.isArray(known) ? known.filter((id) => typeof id === 'string') : []
      const latest = [roomId, ...rooms.filter((id) => id !== roomId)]
      for (const id of latest.slice(MOST_ROOMS)) await lists.delete(keyOf(id))
      await lists.set(ROOMS, latest.slice(0, MOST_ROOMS))
    },
  }
}
