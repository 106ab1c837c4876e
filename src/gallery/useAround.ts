import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { useClient } from '#session/useSession.ts'

import type { ImageRun } from './imagePages.ts'
import { roomImagesQuery } from './roomImagesQuery.ts'
import { placeIn } from './wallMemory.ts'

/**
 * Which of the room's lists to show: the one that was here before, if it has the open picture, else one
 * around that picture. It stays while pictures of it are opened and closed.
 */
export function useAround(roomId: string, fileId: string | undefined) {
  const client = useClient()
  const queryClient = useQueryClient()
  return useState(() => {
    const around = placeIn(roomId)?.around
    for (const candidate of new Set([around, undefined])) {
      const runs = runsOf(queryClient, client, roomId, candidate)
      if (runs === undefined) continue
      if (fileId === undefined || has(runs, fileId)) return candidate
    }
    return fileId
  })
}

function runsOf(
  queryClient: QueryClient,
  client: RocketChatClient,
  roomId: string,
  around: string | undefined,
) {
  const { queryKey } = roomImagesQuery(client, roomId, { around })
  return queryClient.getQueryData<InfiniteData<ImageRun>>([...queryKey])?.pages
}

function has(runs: readonly ImageRun[], fileId: string): boolean {
  return runs.some(({ images }) => images.some(({ id }) => id === fileId))
}
