import { type QueryClient, queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import type { Priority } from '#rocketchat/Scheduler.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, type ImageList } from './imageList.ts'
import { fetchRun, type ImageRun, type PageCursor } from './imagePages.ts'
import { isOfLastVisit, keptImages } from './keptImages.ts'

/** As much of a room's images as was asked for so far; the first page of it, around a picture where one is named. */
export const roomImagesQuery = (client: RocketChatClient, roomId: string, fileId?: string) =>
  queryOptions({
    queryKey: listKey(client, roomId),
    queryFn: async ({ signal, client: queryClient }): Promise<ImageList> => {
      const hasList = queryClient.getQueryData(listKey(client, roomId)) !== undefined
      const cursor: PageCursor =
        hasList || fileId === undefined ? { kind: 'newest' } : { kind: 'around', fileId }
      const run = await fetchPage(client, roomId, cursor, { signal, priority: 'visible' })
      queryClient.setQueryData(imagePageQuery(client, roomId, cursor).queryKey, true)
      const known = queryClient.getQueryData<ImageList>(listKey(client, roomId))
      return addRun(known === undefined || isOfLastVisit(known) ? EMPTY_LIST : known, run, cursor)
    },
    // Pages are told apart by identity, and comparing them would take longer than laying them out.
    structuralSharing: false,
    // What is new is looked for by its own small question.
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    meta: { kept: keptImages },
  })

/** One page more; it goes into the list, and this only tells that it did. */
export const imagePageQuery = (
  client: RocketChatClient,
  roomId: string,
  cursor: PageCursor,
  priority: Priority = 'visible',
) =>
  queryOptions({
    queryKey: [...client.key, 'room', roomId, 'images', 'page', cursor],
    queryFn: async ({ signal, client: queryClient }): Promise<true> => {
      await readPage(client, queryClient, { roomId, cursor, signal, priority })
      return true
    },
    // A page that is still missing when somebody looks there again was lost with another list; that a picture
    // is not in the room, however, is remembered.
    ...(cursor.kind === 'around' ? { staleTime: Infinity } : { staleTime: 0, gcTime: 0 }),
  })

interface PageToRead {
  roomId: string
  cursor: PageCursor
  signal: AbortSignal
  priority: Priority
}

/** Asks for a page, and takes it into the room's list. */
export async function readPage(
  client: RocketChatClient,
  queryClient: QueryClient,
  { roomId, cursor, ...options }: PageToRead,
): Promise<void> {
  const run = await fetchPage(client, roomId, cursor, options)
  queryClient.setQueryData<ImageList>(listKey(client, roomId), (list) => list && addRun(list, run, cursor))
}

function listKey(client: RocketChatClient, roomId: string) {
  return [...client.key, 'room', roomId, 'images', 'newest'] as const
}

function fetchPage(
  client: RocketChatClient,
  roomId: string,
  cursor: PageCursor,
  options: { signal: AbortSignal; priority: Priority },
): Promise<ImageRun> {
  return fetchRun((request) => fetchRoomImages(client, { roomId, ...request }, options), cursor)
}
