import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { fetchRoomImages } from '#rocketchat/roomImages.ts'

import { fetchRun, type ImageRun, type PageCursor } from './imagePages.ts'

export interface RoomImages {
  /** Newest first, each once. */
  images: readonly RoomImage[]
  /** Images newer than the first one here. */
  before: number
  /** Images older than the last one here. */
  after: number
  /** Index of the first image of the page that was asked for first: the layout grows away from it both ways. */
  anchorIndex: number
  total: number
  /** The server's own count when the top was last looked at, hidden ones included. */
  countedTotal: number | undefined
}

/** A room's images from the newest on, or around one of them. */
export const roomImagesQuery = (
  client: RocketChatClient,
  roomId: string,
  { around }: { around?: string | undefined } = {},
) =>
  infiniteQueryOptions({
    queryKey: [...client.key, 'room', roomId, 'images', around ?? 'newest'],
    queryFn: ({ pageParam, signal }) =>
      fetchRun(
        (request) =>
          fetchRoomImages(
            client,
            { roomId, ...request },
            { signal, priority: pageParam.kind === 'older' ? 'ahead' : 'visible' },
          ),
        pageParam,
      ),
    initialPageParam: firstPage(around),
    getNextPageParam: ({ next }, runs) => (isRepeating(runs) ? undefined : next),
    getPreviousPageParam: ({ previous }) => previous,
    select: joinRuns,
    // A refetch would ask for every page again; what is new is looked for by its own small question.
    staleTime: Infinity,
    gcTime: 30 * 60_000,
  })

function firstPage(around: string | undefined): PageCursor {
  return around === undefined ? { kind: 'newest' } : { kind: 'around', fileId: around }
}

/** Runs overlap where pictures arrived or went while paging; each is shown once, where it came first. */
export function joinRuns({ pages, pageParams }: InfiniteData<ImageRun, PageCursor>): RoomImages {
  const images = new Map<string, RoomImage>()
  const now = Date.now()
  let anchorIndex = 0
  for (const [index, page] of pages.entries()) {
    if (pageParams[index]?.kind === 'newer') anchorIndex = -1
    else if (anchorIndex === -1) anchorIndex = images.size
    for (const image of page.images) {
      if (images.has(image.id) || isOver(image, now)) continue
      images.set(image.id, image)
    }
  }
  const before = pages[0]?.before ?? 0
  const after = pages.at(-1)?.after ?? 0
  return {
    images: [...images.values()],
    before,
    after,
    anchorIndex: Math.max(0, anchorIndex),
    total: before + images.size + after,
    countedTotal: pages[0]?.roomTotal,
  }
}

/** Uploads that were never sent are listed for a day; past that the server has only not cleaned up yet. */
function isOver({ expiresAt }: RoomImage, now: number): boolean {
  return expiresAt !== undefined && expiresAt <= now
}

/** Three pages of the same: something between us and the server answers every question alike. */
function isRepeating(runs: readonly ImageRun[]): boolean {
  const [one, two, three] = runs.slice(-3)
  if (one === undefined || two === undefined || three === undefined) return false
  const known = new Set(one.images.map(({ id }) => id))
  return [...two.images, ...three.images].every(({ id }) => known.has(id))
}
