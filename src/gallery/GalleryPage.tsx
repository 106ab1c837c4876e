import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
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
import { MissingPicture } from './MissingPicture.tsx'
import { NewImagesPill } from './NewImagesPill.tsx'
import { serializeImagesView } from './imagesView.ts'
import { reverseList, reversePosition } from './reverseList.ts'
import { imagesAround } from './RoomImages.ts'
import { ToolbarPlace } from './ToolbarPlace.tsx'
import { useImagesView } from './useImagesView.ts'
import { useRoomImages, type Wanted } from './useRoomImages.ts'

const loadViewer = () => import('./GalleryViewer.tsx')
const ImageToolbar = lazy(async () => ({ default: (await import('./ImageToolbar.tsx')).ImageToolbar }))
const GalleryViewer = lazy(async () => ({ default: (await loadViewer()).GalleryViewer }))

/** `/room/:roomId/images`, and the picture that the address names over it. */
export function GalleryPage() {
  const { fileId } = useParams()
  const client = useClient()
  const room = useRoom()
  const isMember = useIsMember()
  const [view, changeView] = useImagesView()
  const query = serializeImagesView(view)
  const search = query && `?${query}`
  const images = useRoomImages(room.id, fileId)
  const { error, retry, want, isMissing, retryPages, newCount, takeNew } = images
  const isReversed = view.sort === 'oldest'
  const list = useMemo(
    () => (isReversed && images.list !== undefined ? reverseList(images.list) : images.list),
    [images.list, isReversed],
  )
  const { data: people } = useQuery({ ...roomPeopleQuery(client, room), enabled: list !== undefined })
  const [isFileRefused, setIsFileRefused] = useState(false)
  useReportTotal('images', list?.total)

  const nameOf = useCallback((userId: string) => people?.get(userId)?.name, [people])
  const onRefused = useCallback(() => {
    setIsFileRefused(true)
  }, [])
  const around = useMemo(
    () => (list === undefined || fileId === undefined ? undefined : imagesAround(list, fileId)),
    [list, fileId],
  )

  function wantHere({ visible, ahead }: Wanted) {
    const place = (position: number | undefined) =>
      isReversed && list !== undefined && position !== undefined ? reversePosition(list, position) : position
    want({ visible: place(visible), ahead: place(ahead) })
  }

  const isShown = list !== undefined
  useEffect(() => {
    // Opening a picture takes one frame when its code is here before the click.
    if (isShown) void loadViewer().catch(() => undefined)
  }, [isShown])

  if (error !== null && list === undefined) return <ErrorNotice error={error} retry={retry} />

  return (
    <>
      <ToolbarPlace>
        {list !== undefined && list.total > 0 && (
          <Suspense>
            <ImageToolbar view={view} onChange={changeView} />
          </Suspense>
        )}
      </ToolbarPlace>
      {list === undefined ? (
        <GallerySkeleton />
      ) : list.total === 0 ? (
        <EmptyGallery room={room} />
      ) : (
        <>
          <Gallery
            key={query}
            room={room}
            list={list}
            nameOf={nameOf}
            isRefused={isFileRefused && isMember === false}
            onRefused={onRefused}
            search={search}
            isWhole={!isReversed}
            openId={fileId}
            newCount={newCount}
            onWant={wantHere}
          />
          <GalleryEnd total={list.total} />
          {fileId === undefined && !isReversed && (
            <NewImagesPill
              count={newCount}
              onTake={() => {
                window.scrollTo({ top: 0 })
                takeNew()
              }}
            />
          )}
        </>
      )}
      {retryPages !== undefined && (
        <StatusLine
          tone="danger"
          icon="warning"
          actions={
            <button type="button" onClick={retryPages}>
              Try again
            </button>
          }
        >
          Some images did not arrive
        </StatusLine>
      )}
      {fileId !== undefined && (
        <Suspense>
          <GalleryViewer
            room={room}
            fileId={fileId}
            search={search}
            list={around}
            nameOf={nameOf}
            onNearStart={() => {
              if (around !== undefined) wantHere({ visible: around.before - 1, ahead: undefined })
            }}
            onNearEnd={() => {
              if (around !== undefined) wantHere({ visible: around.total - around.after, ahead: undefined })
            }}
            notice={isMissing ? <MissingPicture /> : undefined}
          />
        </Suspense>
      )}
    </>
  )
}
