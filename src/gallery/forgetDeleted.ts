import type { QueryClient } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

import { agreesWith, countFromFirst } from './agreesWith.ts'
import { findDeleted } from './findDeleted.ts'
import type { RoomNow } from './imageCountQuery.ts'
import type { ImageList } from './imageList.ts'
import { isOfLastVisit } from './keptImages.ts'
import { roomListIn } from './roomListIn.ts'

interface RoomToCheck {
  roomId: string
  now: RoomNow
  /** The position that somebody looks at. */
  eye: number
  signal: AbortSignal
}

// The page of what is on screen, and the newest one; the rest can wait behind everything else.
const SOON = 2

/** Takes what was deleted out of a room's list, and out of what the device keeps. False while the room goes on changing. */
export async function forgetDeleted(
  client: RocketChatClient,
  queryClient: QueryClient,
  { roomId, now, eye, signal }: RoomToCheck,
): Promise<boolean> {
  const { list, change, onGone, forgetGone } = roomListIn(queryClient, client, roomId)
  const checkedKey = [...client.key, 'room', roomId, 'checked']
  const count = `${String(now.total)} ${now.newestId ?? ''}`
  // What a device remembers is about to be replaced.
  if (isOfLastVisit(list()) || agreesWith(list(), now)) return true
  // Uploads that nobody has asked for yet keep the two at odds.
  if (queryClient.getQueryData(checkedKey) === count) return true
  let pages = 0
  try {
    const isDone = await findDeleted({
      list,
      change,
      pageFrom(startingFromId) {
        pages += 1
        const priority = pages <= SOON ? 'ahead' : 'idle'
        return fetchRoomImages(client, { roomId, offset: 0, startingFromId }, { signal, priority })
      },
      onGone,
      eye,
      roomTotal: countFromFirst(list(), now),
    })
    if (!isDone) return false
    change((known) => countedIn(known, now))
    queryClient.setQueryData(checkedKey, count)
    return true
  } finally {
    await forgetGone()
  }
}

/** The list once it is free of what was deleted: what the room has more than that is new. */
function countedIn(list: ImageList, { total }: RoomNow): ImageList {
  return { ...list, countedTotal: Math.min(total, list.total + (list.hidden?.length ?? 0)) }
}
