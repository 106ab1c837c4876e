import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'

import type { RoomNews } from '#rocketchat/ddp/readNews.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'

import type { LoadedPage } from './messagePages.ts'
import { roomChangesQuery } from './roomChangesQuery.ts'
import { type NewsOfRoom, NO_NEWS } from './roomNews.ts'
import { roomNewsQuery } from './roomNewsQuery.ts'
import { tellNews } from './tellNews.ts'
import { watchRoom } from '#rooms/watchRoom.ts'

/** Where no socket is to be had. */
const LOOK_EVERY_MS = 30_000
/** A socket that is silent looks like one that has nothing to tell. */
const LOOK_BEHIND_EVERY_MS = 5 * 60_000

/** What happens in the room while somebody looks: told by the server's websocket, asked for where there is none. */
export function useRoomNews(pages: readonly LoadedPage[] | undefined): { news: NewsOfRoom; isLive: boolean } {
  const client = useClient()
  const room = useRoom()
  const queryClient = useQueryClient()
  const [isLive, setIsLive] = useState(false)
  const { queryKey } = roomNewsQuery(client, room.id)
  const { data: news = NO_NEWS } = useQuery(roomNewsQuery(client, room.id))
  const isStarted = news.completeTo !== undefined
  const { refetch } = useQuery({
    ...roomChangesQuery(client, room.id),
    enabled: isStarted,
    // What could not be caught up with is still missing.
    refetchInterval: ({ state }) =>
      isLive && state.status !== 'error' ? LOOK_BEHIND_EVERY_MS : LOOK_EVERY_MS,
    // What was just loaded is the news.
    initialData: null,
  })

  const startsAt = pages?.[0] && !isStarted ? completeTo(pages[0], room.lastActivityAt) : undefined
  useEffect(() => {
    if (startsAt === undefined) return
    queryClient.setQueryData(queryKey, (known = NO_NEWS) => ({ ...known, completeTo: startsAt }))
  })

  const catchUp = useEffectEvent(() => void refetch())
  const onNews = useEffectEvent(async (told: readonly RoomNews[]) => {
    if (told.some(({ kind }) => kind === 'pruned')) catchUp()
    await tellNews(queryClient, client, { roomId: room.id, told })
  })

  useEffect(() => {
    if (!isStarted) return undefined
    const stop = watchRoom(client, room.id, {
      onLive: () => {
        setIsLive(true)
        catchUp()
      },
      onLost: () => setIsLive(false),
      onNews,
    })
    return () => {
      stop()
      setIsLive(false)
    }
  }, [client, isStarted, room.id])

  return { news, isLive }
}

/** Only the server's clock counts. A minute back, for what was asked for at the same time was not answered at the same time. */
function completeTo({ messages, total }: LoadedPage, lastActivityAt = 0): number | undefined {
  if (total === 0) return 0
  const latest = messages.reduce((at, { updatedAt = 0 }) => Math.max(at, updatedAt), lastActivityAt)
  return latest === 0 ? undefined : Math.max(0, latest - 60_000)
}
