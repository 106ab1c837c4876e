import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useParams } from 'react-router'

import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useIsMember } from '#rooms/useIsMember.ts'
import { useReportTotal } from '#rooms/useReportTotal.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'
import { lazyPart } from '#ui/lazyPart.tsx'
import { StatusLine } from '#ui/StatusLine.tsx'

import { Gallery } from './Gallery.tsx'
import { GallerySkeleton } from './GallerySkeleton.tsx'
import { isNarrowed, serializeImagesView, withoutFilters } from './imagesView.ts'
import { imagesAround, type RoomImages } from './RoomImages.ts'
import { ToolbarPlace } from './ToolbarPlace.tsx'
import { useImagesView } from './useImagesView.ts'
import { useOrder } from './useOrder.ts'
import { useRoomImages } from './useRoomImages.ts'
import { GalleryViewer, loadViewer } from './viewerAhead.ts'

const ImageToolbar = lazyPart(async () => (await import('./filters/ImageToolbar.tsx')).ImageToolbar)
// Below everything: nothing moves when it comes.
const GalleryEnd = lazyPart(async () => (await import('./GalleryEnd.tsx')).GalleryEnd)
const NewImagesPill = lazyPart(async () => (await import('./NewImagesPill.tsx')).NewImagesPill)
const EmptyGallery = lazy(async () => ({ default: (await import('./EmptyGallery.tsx')).EmptyGallery }))
const NarrowedGallery = lazy(async () => ({
  default: (await import('./NarrowedGallery.tsx')).NarrowedGallery,
}))

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
  const { error, retry, isMissing, lookupError, retryPages, newCount, takeNew } = images
  const isReversed = view.sort === 'oldest'
  const { list, want } = useOrder(images, { isReversed })
  const { data: people } = useQuery({ ...roomPeopleQuery(client, room), enabled: list !== undefined })
  const [isFileRefused, setIsFileRefused] = useState(false)
  const [matches, setMatches] = useState<RoomImages>()
  const unsentCount = list?.hidden?.length ?? 0
  // As the server counts them, which is all that is known where nobody has opened the wall.
  useReportTotal('images', list && list.total + unsentCount)

  const nameOf = useCallback((userId: string) => people?.get(userId)?.name, [people])
  const onRefused = useCallback(() => {
    setIsFileRefused(true)
  }, [])
  const around = useMemo(() => {
    if (list === undefined || fileId === undefined) return undefined
    // Whoever opens what does not match walks the room.
    return matches?.images.some(({ id }) => id === fileId) === true ? matches : imagesAround(list, fileId)
  }, [list, matches, fileId])

  const isShown = list !== undefined
  useEffect(() => {
    // Opening a picture takes one frame when its code is here before the click.
    if (isShown) void loadViewer().catch(() => undefined)
  }, [isShown])

  if (error !== null && list === undefined) return <ErrorNotice error={error} retry={retry} />

  const wall = {
    room,
    nameOf,
    isRefused: isFileRefused && isMember === false,
    onRefused,
    search,
    openId: fileId,
    newCount,
  }
  const clear = () => {
    changeView(withoutFilters(view))
  }

  return (
    <>
      <ToolbarPlace isSticky={isNarrowed(view)}>
        {images.list !== undefined && images.list.total > 0 && (
          <ImageToolbar
            view={view}
            onChange={changeView}
            list={images.list}
            nameOf={nameOf}
            matchCount={matches?.total}
          />
        )}
      </ToolbarPlace>
      {list === undefined || images.list === undefined ? (
        <GallerySkeleton />
      ) : list.total === 0 ? (
        <Suspense fallback={<GallerySkeleton />}>
          <EmptyGallery room={room} unsentCount={unsentCount} />
        </Suspense>
      ) : isNarrowed(view) ? (
        <Suspense fallback={<GallerySkeleton />}>
          <NarrowedGallery {...wall} list={images.list} view={view} onClear={clear} onMatches={setMatches} />
        </Suspense>
      ) : (
        <>
          <Gallery {...wall} key={query} list={list} order={isReversed ? 'oldest' : 'newest'} onWant={want} />
          <GalleryEnd total={list.total} unsentCount={unsentCount} />
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
              if (around !== undefined) want({ visible: around.before - 1, ahead: undefined })
            }}
            onNearEnd={() => {
              if (around !== undefined) want({ visible: around.total - around.after, ahead: undefined })
            }}
            isMissing={isMissing}
            notice={
              lookupError && <ErrorNotice error={lookupError} {...(retryPages && { retry: retryPages })} />
            }
          />
        </Suspense>
      )}
    </>
  )
}
