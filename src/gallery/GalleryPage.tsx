import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useParams } from 'react-router'

import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useIsMember } from '#rooms/useIsMember.ts'
import { useReportTotal } from '#rooms/useReportTotal.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'
import { StatusLine } from '#ui/StatusLine.tsx'

import { EmptyGallery } from './EmptyGallery.tsx'
import { Gallery } from './Gallery.tsx'
import { GalleryEnd } from './GalleryEnd.tsx'
import { GallerySkeleton } from './GallerySkeleton.tsx'
import { imageCountQuery } from './imageCountQuery.ts'
import { MissingPicture } from './MissingPicture.tsx'
import { NewImagesPill } from './NewImagesPill.tsx'
import { roomImagesQuery } from './roomImagesQuery.ts'
import { useAround } from './useAround.ts'

const loadViewer = () => import('./GalleryViewer.tsx')
const GalleryViewer = lazy(async () => ({ default: (await loadViewer()).GalleryViewer }))

// More is asked for when the wall ends within this many windows.
const AHEAD_WINDOWS = 2

/** `/room/:roomId/images`, and the picture that the address names over it. */
export function GalleryPage() {
  const { fileId } = useParams()
  const client = useClient()
  const room = useRoom()
  const isMember = useIsMember()
  const [around, setAround] = useAround(room.id, fileId)
  const query = useInfiniteQuery(roomImagesQuery(client, room.id, { around }))
  const { data: list, error, isFetching, isFetchNextPageError, isFetchPreviousPageError } = query
  const { fetchNextPage, fetchPreviousPage } = query
  const { data: people } = useQuery({ ...roomPeopleQuery(client, room), enabled: list !== undefined })
  const [isFileRefused, setIsFileRefused] = useState(false)
  useReportTotal('images', list?.total)

  // An address of a picture that this list does not reach yet: a list of its own is nearer than paging there.
  const isOpenHere = fileId === undefined || list === undefined || list.images.some(({ id }) => id === fileId)
  if (!isOpenHere && around !== fileId) setAround(fileId)

  const { data: countedNow } = useQuery({
    ...imageCountQuery(client, room.id),
    enabled: list !== undefined && list.before === 0,
    ...(list?.countedTotal !== undefined && {
      initialData: list.countedTotal,
      initialDataUpdatedAt: query.dataUpdatedAt,
    }),
  })
  const newCount = Math.max(0, (countedNow ?? 0) - (list?.countedTotal ?? countedNow ?? 0))

  const nameOf = useCallback((userId: string) => people?.get(userId)?.name, [people])
  const onRefused = useCallback(() => {
    setIsFileRefused(true)
  }, [])
  const loadOlder = useCallback(() => {
    if (!isFetching && !isFetchNextPageError) void fetchNextPage()
  }, [isFetching, isFetchNextPageError, fetchNextPage])
  const loadNewer = useCallback(() => {
    if (!isFetching && !isFetchPreviousPageError) void fetchPreviousPage()
  }, [isFetching, isFetchPreviousPageError, fetchPreviousPage])
  function onEdges({ above, below }: { above: number; below: number }) {
    // Behind the viewer the wall waits; the viewer asks for what it walks to.
    if (list === undefined || fileId !== undefined) return
    const ahead = AHEAD_WINDOWS * window.innerHeight
    if (below < ahead && query.hasNextPage) loadOlder()
    else if (above < ahead && list.before > 0) loadNewer()
  }

  const isShown = list !== undefined
  useEffect(() => {
    // Opening a picture takes one frame when its code is here before the click.
    if (isShown) void loadViewer().catch(() => undefined)
  }, [isShown])

  async function takeNew() {
    await fetchPreviousPage()
    window.scrollTo({ top: 0 })
  }

  if (error !== null && list === undefined) {
    return <ErrorNotice error={error} retry={() => void query.refetch()} />
  }

  return (
    <>
      {list === undefined ? (
        <GallerySkeleton />
      ) : list.images.length === 0 ? (
        <EmptyGallery room={room} />
      ) : (
        <>
          {/* One list's place means nothing in another. */}
          <Gallery
            key={around}
            room={room}
            around={around}
            list={list}
            nameOf={nameOf}
            isRefused={isFileRefused && isMember === false}
            onRefused={onRefused}
            openId={fileId}
            onEdges={onEdges}
          />
          <GalleryEnd
            key={list.images.length}
            shown={list.before + list.images.length}
            total={list.total}
            isEnd={!query.hasNextPage}
            retry={isFetchNextPageError ? () => void fetchNextPage() : undefined}
          />
          {fileId === undefined && <NewImagesPill count={newCount} onTake={() => void takeNew()} />}
        </>
      )}
      {isFetchPreviousPageError && (
        <StatusLine
          tone="danger"
          icon="warning"
          actions={
            <button type="button" onClick={() => void fetchPreviousPage()}>
              Try again
            </button>
          }
        >
          Newer images did not arrive
        </StatusLine>
      )}
      {fileId !== undefined && (
        <Suspense>
          <GalleryViewer
            room={room}
            fileId={fileId}
            list={list}
            nameOf={nameOf}
            onNearStart={loadNewer}
            onNearEnd={loadOlder}
            notice={isOpenHere || around !== fileId ? undefined : <MissingPicture />}
          />
        </Suspense>
      )}
    </>
  )
}
