import { agreesWith, beginsWith, countFromFirst } from '#gallery/agreesWith.ts'
import { type DeletedFinder, findDeleted } from '#gallery/findDeleted.ts'
import type { RoomNow } from '#gallery/imageCountQuery.ts'
import { countKnown, type ImageList } from '#gallery/imageList.ts'

import { type GapReader, readGaps } from './readGaps.ts'

interface RoomReader extends Omit<GapReader, 'list'>, Omit<DeletedFinder, 'eye' | 'roomTotal'> {
  /** Counts the room now. */
  count: () => Promise<RoomNow>
}

// A room that never stands still is as good as known: what comes and goes later is found as on any wall.
const MOST_ROUNDS = 4

/**
 * Makes all of a room's images known, and none besides: what comes and goes while pages are read is looked for once
 * they have been. False when the reading gives up.
 */
export async function readRoom({ count, ...reader }: RoomReader): Promise<boolean> {
  const { list, read } = reader
  let isRead = false
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    isRead = await readGaps(reader)
    const now = await count()
    if (isWhole(list(), now)) return true
    if (beginsWith(list(), now) !== true) await read({ kind: 'newest' })
    await findDeleted({ ...reader, eye: 0, roomTotal: countFromFirst(list(), now) })
  }
  return isRead
}

/** Without a gap, in an order that is sure, and as many as the room has. */
function isWhole(list: ImageList, now: RoomNow): boolean {
  const { stretches, hidden = [], doubtful = [] } = list
  const isOne = stretches.length <= 1 && doubtful.length === 0
  return isOne && agreesWith(list, now) && countKnown(list) + hidden.length === now.total
}
