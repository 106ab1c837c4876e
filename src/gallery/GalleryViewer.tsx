import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useHref, useLocation, useNavigate } from 'react-router'

import {
  type PictureFacts,
  useFindPictureFacts,
  usePictureFacts,
  useRememberPictures,
} from '#media/pictureIndex.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useClient } from '#session/useSession.ts'
import { ImageViewer } from '#viewer/ImageViewer.tsx'
import type { Slide } from '#viewer/Slide.ts'

import { pictureMessageQuery } from './pictureMessageQuery.ts'
import type { RoomImages } from './roomImagesQuery.ts'

interface GalleryViewerProps {
  room: Room
  fileId: string
  /** Undefined while it is looked for. */
  list: RoomImages | undefined
  nameOf: (userId: string) => string | undefined
  onNearStart: () => void
  onNearEnd: () => void
  /** Why there is no picture. */
  notice: ReactNode
}

// Pages are asked for this many pictures before the last one here.
const AHEAD = 8
const NEIGHBOURS = 12
// Whoever only walks past asks nothing about the conversation.
const DWELL_MS = 700

/** The picture that the address names, over the wall, with its neighbours on the wall. */
export function GalleryViewer({
  room,
  fileId,
  list,
  nameOf,
  onNearStart,
  onNearEnd,
  notice,
}: GalleryViewerProps) {
  const navigate = useNavigate()
  const { state: locationState } = useLocation()
  const wallPath = `/room/${encodeURIComponent(room.id)}/images`
  const link = new URL(useHref(`${wallPath}/${encodeURIComponent(fileId)}`), window.location.origin).href
  const findFacts = useFindPictureFacts()

  const images = list?.images ?? []
  const index = images.findIndex(({ id }) => id === fileId)
  const image = images[index]
  const facts = useFacts(room, image)
  const toSlide = (one: RoomImage | undefined) => one && slideOf(one, findFacts(one.id), nameOf)

  const isNearStart = list !== undefined && index !== -1 && index < AHEAD && list.before > 0
  const isNearEnd = list !== undefined && index !== -1 && index >= images.length - AHEAD && list.after > 0
  useEffect(() => {
    if (isNearStart) onNearStart()
  }, [isNearStart, onNearStart])
  useEffect(() => {
    if (isNearEnd) onNearEnd()
  }, [isNearEnd, onNearEnd])

  // The address changes in a transition: keys that are faster than it go on from where the last one led.
  const target = useRef(fileId)
  const passed = useRef(new Set<string>())
  useEffect(() => {
    // One of several steps may be shown on the way to the last: it is not where the next key starts.
    if (fileId !== target.current && passed.current.has(fileId)) return
    target.current = fileId
    passed.current.clear()
  }, [fileId])

  function show(nextId: string | undefined) {
    if (nextId === undefined) return
    target.current = nextId
    passed.current.add(nextId)
    // Replaced, so that Back closes the viewer however far one walked.
    void navigate(`${wallPath}/${encodeURIComponent(nextId)}`, { replace: true, state: locationState })
  }
  function step(by: 1 | -1) {
    const from = images.findIndex(({ id }) => id === target.current)
    if (from !== -1) show(images[from + by]?.id)
  }
  function close() {
    if (isOverWall(locationState)) void navigate(-1)
    else void navigate(wallPath, { replace: true })
  }

  return (
    <ImageViewer
      slide={image && slideOf(image, facts, nameOf)}
      position={image && list ? { index: list.before + index, total: list.total } : undefined}
      previous={toSlide(index > 0 ? images[index - 1] : undefined)}
      next={toSlide(index === -1 ? undefined : images[index + 1])}
      neighbours={
        index === -1
          ? []
          : images
              .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
              .map((one) => slideOf(one, findFacts(one.id), nameOf))
      }
      onPrevious={() => {
        step(-1)
      }}
      onNext={() => {
        step(1)
      }}
      onSelect={show}
      onClose={close}
      link={link}
      conversationHref={
        facts &&
        `/room/${encodeURIComponent(room.id)}/messages?${new URLSearchParams({ msg: facts.messageId }).toString()}`
      }
      notice={notice}
      isPreviousPending={index === 0 && list !== undefined && list.before > 0}
      isNextPending={index === images.length - 1 && list !== undefined && list.after > 0}
    />
  )
}

/** What the picture's message says; looked for once somebody stays with the picture. */
function useFacts(room: Room, image: RoomImage | undefined): PictureFacts | undefined {
  const client = useClient()
  const facts = usePictureFacts(image?.id)
  const remember = useRememberPictures()
  const [dwelledOn, setDwelledOn] = useState<string>()
  const fileId = image?.id

  useEffect(() => {
    const timer = setTimeout(() => {
      setDwelledOn(fileId)
    }, DWELL_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [fileId])

  const { data: messages } = useQuery({
    ...pictureMessageQuery(client, room, image ?? { id: '', uploadedAt: undefined }),
    enabled: image !== undefined && facts === undefined && dwelledOn === image.id && room.type !== 'l',
  })
  useEffect(() => {
    if (messages !== undefined) remember(messages)
  }, [messages, remember])
  return facts
}

function slideOf(
  { id, name, type, size, dimensions, uploaderId, uploadedAt, description }: RoomImage,
  facts: PictureFacts | undefined,
  nameOf: (userId: string) => string | undefined,
): Slide {
  return {
    file: { id, name },
    name,
    type,
    size,
    dimensions,
    preview: facts?.preview,
    thumbnail: facts?.thumbnail,
    caption: facts?.caption ?? description,
    author: facts?.author.name ?? nameOf(uploaderId),
    authorId: uploaderId,
    takenAt: uploadedAt,
  }
}

function isOverWall(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isOverWall' in state && state.isOverWall === true
}
