import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'

import { useClient } from '#session/useSession.ts'

import { wasDeleted } from './deletedImages.ts'
import { imageCountQuery, type RoomNow } from './imageCountQuery.ts'
import { type ImageList, positionOf } from './imageList.ts'
import type { PageCursor } from './imagePages.ts'
import { pageFor } from './pageFor.ts'
import { imagePageQuery, roomImagesQuery } from './roomImagesQuery.ts'
import { useForgetDeleted } from './useForgetDeleted.ts'

/** Positions in the room whose pictures are wanted. */
export interface Wanted {
  /** On screen, and not here. */
  visible: number | undefined
  /** What somebody comes to next. */
  ahead: number | undefined
  /** The first one on screen, where that is told. */
  eye?: number
}

const NOTHING: Wanted = { visible: undefined, ahead: undefined }

/** A room's images, and the pages of them that somebody looks at. */
export function useRoomImages(roomId: string, fileId: string | undefined) {
  const client = useClient()
  const query = useQuery(roomImagesQuery(client, roomId, fileId))
  const list = query.data
  const [wanted, setWanted] = useState(NOTHING)
  const eye = useRef(0)

  const { data: roomNow } = useQuery({
    ...imageCountQuery(client, roomId),
    enabled: list !== undefined,
    ...(list?.countedTotal !== undefined && {
      initialData: { total: list.countedTotal, newestId: undefined },
      initialDataUpdatedAt: query.dataUpdatedAt,
    }),
  })
  const newCount = newIn(list, roomNow)
  useForgetDeleted(roomId, roomNow, eye)

  const { refetch } = query
  useEffect(() => {
    // Where nothing hangs, what is new is in nobody's way.
    if (list?.total === 0 && newIn(list, roomNow) > 0) void refetch()
  }, [list, roomNow, refetch])

  const isAbsent = fileId !== undefined && list !== undefined && positionOf(list, fileId) === undefined
  const isDeleted = isAbsent && wasDeleted(fileId)
  const isLost = isAbsent && !isDeleted
  const around: PageCursor | undefined = isLost ? { kind: 'around', fileId } : undefined
  const visible =
    list && wanted.visible !== undefined ? pageFor(list, wanted.visible, { newCount }) : undefined
  // One after the other: the limiter counts, and what is seen comes first.
  const ahead =
    list && visible === undefined && wanted.ahead !== undefined
      ? pageFor(list, wanted.ahead, { newCount })
      : undefined
  const cursors = [around, visible, ahead].filter((cursor) => cursor !== undefined)
  const pages = useQueries({
    queries: cursors.map((cursor) =>
      imagePageQuery(client, roomId, cursor, cursor === ahead ? 'ahead' : 'visible'),
    ),
  })
  const failed = pages.filter(({ isError, isFetching }) => isError && !isFetching)

  return {
    list,
    error: query.error,
    retry: () => void query.refetch(),
    /** Tells which pictures are looked at, or soon will be. */
    want: useCallback((next: Wanted) => {
      eye.current = next.eye ?? eye.current
      setWanted((now) => (now.visible === next.visible && now.ahead === next.ahead ? now : next))
    }, []),
    /** The address names a picture that the room does not have. */
    isMissing: isDeleted || (around !== undefined && pages[0]?.isSuccess === true),
    /** Why nobody knows whether it has. */
    lookupError: around === undefined ? null : (pages[0]?.error ?? null),
    retryPages:
      failed.length === 0
        ? undefined
        : () => {
            for (const page of failed) void page.refetch()
          },
    newCount,
    /** Asks for the newest page again. */
    takeNew: () => void query.refetch(),
  }
}

/** Pictures that came since the list was counted. */
function newIn(list: ImageList | undefined, now: RoomNow | undefined): number {
  const total = now?.total ?? 0
  return Math.max(0, total - (list?.countedTotal ?? total))
}
