import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { RoomNews } from '#rocketchat/ddp/readNews.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { watchRoom } from '#rooms/watchRoom.ts'
import { useClient } from '#session/useSession.ts'

import { imageCountQuery } from './imageCountQuery.ts'

/** However much happens: paging asks at the same endpoint. */
const LOOK_AT_MOST_EVERY_MS = 15_000

/** Counts the room's images as soon as the server's websocket tells that some came or went, rather than once a minute. */
export function useLiveImages(): void {
  const client = useClient()
  const room = useRoom()
  const queryClient = useQueryClient()

  useEffect(() => {
    const { queryKey } = imageCountQuery(client, room.id)
    let timer: ReturnType<typeof setTimeout> | undefined
    let lookedAt = -Infinity

    function look() {
      timer = undefined
      lookedAt = Date.now()
      void queryClient.invalidateQueries({ queryKey })
    }

    const stop = watchRoom(client, room.id, {
      onLive: () => undefined,
      onLost: () => undefined,
      onNews: async (news) => {
        if (timer === undefined && news.some(isOfPictures))
          timer = setTimeout(look, Math.max(0, lookedAt + LOOK_AT_MOST_EVERY_MS - Date.now()))
      },
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, queryClient, room.id])
}

/** A message that is gone may have had some; nobody says so. */
function isOfPictures(news: RoomNews): boolean {
  return news.kind !== 'changed' || news.message.attachments.some(({ kind }) => kind === 'image')
}
