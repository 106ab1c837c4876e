import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { RocketChatClient } from '#rocketchat/client.ts'
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

/** How many there are in the whole room, as far as anybody reported; the images are asked for in passing. */
export function useTotal(roomId: string, view: RoomView, { isAsked = false } = {}): number | undefined {
  const client = useClient()
  const known = useQuery(totalQuery(client, roomId, view)).data
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
    enabled: isAsked && known === undefined,
    staleTime: Infinity,
  }).data
  return known ?? asked
}

// In the query cache because it then outlives the view, is shared, and goes at sign-out.
const totalQuery = (client: RocketChatClient, roomId: string, view: RoomView) =>
  queryOptions<number>({
    queryKey: [...client.key, 'room', roomId, 'total', view],
    queryFn: skipToken,
    staleTime: Infinity,
  })
