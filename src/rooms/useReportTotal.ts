import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { countMessages } from '#rocketchat/countMessages.ts'
import type { Room } from '#rocketchat/Room.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'
import { useClient } from '#session/useSession.ts'

import type { RoomView } from './RoomView.ts'
import { useRoom } from './useRoom.ts'

/** Tells the header how many there are in the whole room; undefined says nothing. */
export function useReportTotal(view: RoomView, total: number | undefined) {
  const client = useClient()
  const { id } = useRoom()
  const queryClient = useQueryClient()
  useEffect(() => {
    if (total !== undefined) queryClient.setQueryData(totalQuery(client, id, view).queryKey, total)
  }, [client, id, queryClient, total, view])
}

/** How many there are in the whole room, as far as the view of them has reported. */
function useReportedTotal(roomId: string, view: RoomView): number | undefined {
  return useQuery(totalQuery(useClient(), roomId, view)).data
}

/** The images are asked for in passing where no gallery has reported them. */
export function useImageTotal(roomId: string, { isAsked }: { isAsked: boolean }): number | undefined {
  const client = useClient()
  const reported = useReportedTotal(roomId, 'images')
  const asked = useQuery({
    queryKey: [...client.key, 'room', roomId, 'imageCount'],
    queryFn: async ({ signal }) => {
      const { total } = await fetchRoomImages(
        client,
        { roomId, offset: 0, count: 1 },
        { signal, priority: 'ahead' },
      )
      return total
    },
    enabled: isAsked && reported === undefined,
    staleTime: Infinity,
  }).data
  return reported ?? asked
}

/**
 * The messages as their list counts them: a room document counts what is hidden too, so it only helps out where the
 * server refuses.
 */
export function useMessageTotal(
  roomId: string,
  room: Room | undefined,
  { isAsked }: { isAsked: boolean },
): number | undefined {
  const client = useClient()
  const reported = useReportedTotal(roomId, 'messages')
  const asked = useQuery({
    queryKey: [...client.key, 'room', roomId, 'messageCount'],
    queryFn:
      room === undefined
        ? skipToken
        : ({ signal }) => countMessages(client, room, { signal, priority: 'ahead' }),
    enabled: isAsked && reported === undefined,
    staleTime: Infinity,
  })
  return reported ?? asked.data ?? (asked.isError ? room?.messageCount : undefined)
}

// In the query cache because it then outlives the view, is shared, and goes at sign-out.
const totalQuery = (client: RocketChatClient, roomId: string, view: RoomView) =>
  queryOptions<number>({
    queryKey: [...client.key, 'room', roomId, 'total', view],
    queryFn: skipToken,
    staleTime: Infinity,
  })
