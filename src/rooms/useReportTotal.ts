import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { RocketChatClient } from '#rocketchat/client.ts'
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

export function useTotal(roomId: string, view: RoomView): number | undefined {
  return useQuery(totalQuery(useClient(), roomId, view)).data
}

// In the query cache because it then outlives the view, is shared, and goes at sign-out.
const totalQuery = (client: RocketChatClient, roomId: string, view: RoomView) =>
  queryOptions<number>({
    queryKey: [...client.key, 'room', roomId, 'total', view],
    queryFn: skipToken,
    staleTime: Infinity,
  })
