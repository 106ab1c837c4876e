import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useHref, useNavigate } from 'react-router'

import { useFindPictureFacts } from '#media/pictureIndex.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { rocketChatHref } from '#rooms/rocketChatHref.ts'
import { useClient } from '#session/useSession.ts'
import { ImageViewer } from '#viewer/ImageViewer.tsx'

import { wasDeleted } from './deletedImages.ts'
import { MissingPicture } from './MissingPicture.tsx'
import { PictureTalk } from './PictureTalk.tsx'
import type { RoomImages } from './RoomImages.ts'
import { slideOf } from './slideOf.ts'
import { useIsDeleted } from './useIsDeleted.ts'
import { usePictureMessage } from './usePictureMessage.ts'
import { useWalk } from './useWalk.ts'

export { lift } from '#viewer/lift.ts'

interface GalleryViewerProps {
  room: Room
  fileId: string
  search: string
  /** Undefined while it is looked for. */
  list: RoomImages | undefined
  nameOf: (userId: string) => string | undefined
  onNearStart: () => void
  onNearEnd: () => void
  isMissing: boolean
  /** Why it cannot be looked for. */
  notice: ReactNode
}

// Pages are asked for this many pictures before the last one here.
const AHEAD = 8
const NEIGHBOURS = 12

/** The picture that the address names, over the wall, with its neighbours on the wall. */
export function GalleryViewer({
  room,
  fileId,
  search,
  list,
  nameOf,
  onNearStart,
  onNearEnd,
  isMissing,
  notice,
}: GalleryViewerProps) {
  const client = useClient()
  const navigate = useNavigate()
  const wallPath = `/room/${encodeURIComponent(room.id)}/images`
  const { shownId, show, close } = useWalk(fileId, { wallPath, search })
  const link = new URL(useHref(`${wallPath}/${encodeURIComponent(shownId)}`), window.location.origin).href
  const findFacts = useFindPictureFacts()

  const [deleted, setDeleted] = useState<readonly RoomImage[]>([])
  // A filtered list may learn of it later.
  const listed = list?.images
  const images = useMemo(
    () => listed?.filter(({ id }) => deleted.every((gone) => gone.id !== id)) ?? [],
    [listed, deleted],
  )
  const index = images.findIndex(({ id }) => id === shownId)
  const image = images[index]
  const [last, setLast] = useState<Shown>()
  if (image !== undefined && list !== undefined && (last?.image !== image || last.among !== list.images)) {
    setLast({ image, among: list.images })
  }
  const message = usePictureMessage(room, image)
  const toSlide = (one: RoomImage | undefined) => one && slideOf(one, findFacts(one.id), nameOf)

  const isNearStart = list !== undefined && index !== -1 && index < AHEAD && list.before > 0
  const isNearEnd = list !== undefined && index !== -1 && index >= images.length - AHEAD && list.after > 0
  useEffect(() => {
    if (isNearStart) onNearStart()
  }, [isNearStart, onNearStart])
  useEffect(() => {
    if (isNearEnd) onNearEnd()
  }, [isNearEnd, onNearEnd])

  async function showInConversation() {
    try {
      const inMessages = new URLSearchParams({ msg: await message.find() })
      const path = `${wallPath}/${encodeURIComponent(shownId)}${search}`
      await navigate(`/room/${encodeURIComponent(room.id)}/messages?${inMessages.toString()}`, {
        state: { fromPicture: { path, name: image?.name ?? '' } },
      })
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  const neighbours = useMemo(
    () =>
      index === -1
        ? []
        : images.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).map((one) =>
            // What teaches about this picture may have taught about those beside it.
            slideOf(one, one === image ? message.facts : findFacts(one.id), nameOf),
          ),
    [images, index, image, findFacts, nameOf, message.facts],
  )
  const previous = index > 0 ? images[index - 1] : undefined
  const next = index === -1 ? undefined : images[index + 1]

  const isDeleted = useIsDeleted(room, image)
  const gone = isDeleted ? last?.image : image === undefined && wasDeleted(shownId) ? last?.image : undefined
  if (gone?.id === shownId && !deleted.includes(gone)) {
    setDeleted([...deleted, gone])
    const following = last && followingOf(last)
    if (following === undefined) close()
    else show(following.id)
  }

  return (
    <ImageViewer
      slide={image && slideOf(image, message.facts, nameOf)}
      position={
        image && list
          ? { index: list.before + index, total: list.total - list.images.length + images.length }
          : undefined
      }
      previous={toSlide(previous)}
      next={toSlide(next)}
      neighbours={neighbours}
      onPrevious={() => {
        show(previous?.id)
      }}
      onNext={() => {
        show(next?.id)
      }}
      onSelect={show}
      onClose={close}
      link={link}
      onShowInConversation={room.type === 'l' ? undefined : showInConversation}
      findHome={findTile}
      conversation={image && room.type !== 'l' && <PictureTalk room={room} image={image} />}
      elsewhereHref={rocketChatHref(client.server, room)}
      news={newsOf(deleted.at(-1))}
      notice={isMissing ? <MissingPicture /> : notice}
      isPreviousPending={index === 0 && list !== undefined && list.before > 0}
      isNextPending={index === images.length - 1 && list !== undefined && list.after > 0}
    />
  )
}

/** A picture, and those that it was one of. */
interface Shown {
  image: RoomImage
  among: readonly RoomImage[]
}

function followingOf({ image, among }: Shown): RoomImage | undefined {
  const index = among.indexOf(image)
  const isHere = ({ id }: RoomImage) => id !== image.id && !wasDeleted(id)
  return among.slice(index).find(isHere) ?? among.slice(0, index).findLast(isHere)
}

function newsOf(deleted: RoomImage | undefined): string | undefined {
  return deleted && `${deleted.name} was deleted`
}

/** The picture on the wall, when it is mounted. */
function findTile(fileId: string): Element | null {
  return document.querySelector(`section a[href*="/images/${CSS.escape(encodeURIComponent(fileId))}"]`)
}
