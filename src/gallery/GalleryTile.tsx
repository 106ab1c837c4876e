import { memo, useEffect, useState } from 'react'
import { Link } from 'react-router'

import { canShow } from '#media/canShow.ts'
import type { MediaFailure } from '#media/Media.ts'
import { usePictureFacts } from '#media/pictureIndex.ts'
import { useMedia } from '#media/useMedia.ts'
import { formatTime } from '#lib/formatDate.ts'
import type { FileRef } from '#rocketchat/FileRef.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { formatDate } from './formatSection.ts'
import styles from './GalleryTile.module.css'
import { TileMessage, type TileProblem } from './TileMessage.tsx'

interface GalleryTileProps {
  image: RoomImage
  width: number
  height: number
  /** Index on the wall, for keys. */
  index: number
  /** The one tile that Tab leads to. */
  isTabStop: boolean
  /** On screen, or about to be: fetched first. */
  isVisible: boolean
  /** The server gives this person no file of the room: asking for each would be noise. */
  isRefused: boolean
  /** Its thumbnail is being looked for; the original would be a waste. */
  isAwaited: boolean
  uploader: string | undefined
  onMeasure: (image: RoomImage, ratio: number, isSeen: boolean) => void
  onRefused: () => void
}

/** One picture on the wall, in its final size from the start. */
export const GalleryTile = memo(function GalleryTile({
  image,
  width,
  height,
  index,
  isTabStop,
  isVisible,
  isRefused,
  isAwaited,
  uploader,
  onMeasure,
  onRefused,
}: GalleryTileProps) {
  const facts = usePictureFacts(image.id)
  // Chosen once: a thumbnail that becomes known later does not replace what is under way.
  const [source, setSource] = useState<{ thumbnail: FileRef | undefined }>()
  if (source === undefined && (!isAwaited || facts !== undefined)) setSource({ thumbnail: facts?.thumbnail })
  const isWanted = source !== undefined && !isRefused
  const thumbnail = source?.thumbnail
  const priority = isVisible ? 10 : 20
  const small = useMedia(isWanted ? thumbnail : undefined, { priority })
  // Where the thumbnail cannot come for want of a network, the original cannot either.
  const isThumbnailBad = small.state === 'failed' && small.reason !== 'offline' && small.reason !== 'network'
  const isOriginalNeeded = thumbnail === undefined || isThumbnailBad
  const isShowable = canShow(image.type)
  const original = useMedia(isWanted && isOriginalNeeded && isShowable ? image : undefined, { priority })
  const media = isOriginalNeeded ? original : small
  const [outcome, setOutcome] = useState<'shown' | 'broken'>()
  const [wasReady] = useState(media.state === 'ready')
  const [isLabelled, setIsLabelled] = useState(false)

  const by = facts?.author.name ?? uploader
  const name = [image.name, by, image.uploadedAt === undefined ? undefined : formatDate(image.uploadedAt)]
    .filter((part) => part !== undefined)
    .join(', ')
  const reason = isRefused ? 'notMember' : media.state === 'failed' ? media.reason : undefined
  const problem = problemOf(reason, {
    isShowable: isShowable || !isOriginalNeeded || isAwaited,
    isBroken: outcome === 'broken',
  })
  const size = { inlineSize: width, blockSize: height }

  useEffect(() => {
    if (problem === 'notMember') onRefused()
  }, [problem, onRefused])

  if (problem !== undefined) {
    return (
      <TileMessage
        image={image}
        problem={problem}
        name={name}
        index={index}
        isTabStop={isTabStop}
        size={size}
        retry={media.state === 'failed' ? media.retry : undefined}
      />
    )
  }

  const isFitted =
    image.dimensions === undefined ||
    !isNear(image.dimensions.width / image.dimensions.height, width / height)
  return (
    <Link
      to={`/room/${encodeURIComponent(image.roomId)}/images/${encodeURIComponent(image.id)}`}
      state={{ isOverWall: true }}
      className={styles.tile}
      style={size}
      aria-label={name}
      tabIndex={isTabStop ? 0 : -1}
      draggable={false}
      data-index={index}
      data-loading={outcome === undefined || undefined}
      data-fit={isFitted ? 'contain' : undefined}
      preventScrollReset
      onPointerEnter={() => {
        setIsLabelled(true)
      }}
      onPointerLeave={() => {
        setIsLabelled(false)
      }}
      onFocus={({ currentTarget }) => {
        setIsLabelled(currentTarget.matches(':focus-visible'))
      }}
      onBlur={() => {
        setIsLabelled(false)
      }}
    >
      {facts?.preview !== undefined && outcome === undefined && (
        <img className={styles.preview} src={facts.preview} alt="" draggable={false} />
      )}
      {media.state === 'ready' && (
        <img
          className={styles.picture}
          src={media.url}
          alt=""
          decoding="async"
          draggable={false}
          data-at-once={wasReady || undefined}
          onLoad={({ currentTarget: picture }) => {
            setOutcome('shown')
            if (image.dimensions !== undefined || picture.naturalHeight === 0) return
            const { top, bottom } = picture.getBoundingClientRect()
            const isSeen = bottom > 0 && top < window.innerHeight
            onMeasure(image, picture.naturalWidth / picture.naturalHeight, isSeen)
          }}
          onError={() => {
            setOutcome('broken')
          }}
        />
      )}
      {image.expiresAt !== undefined && <span className={styles.badge}>Not sent yet</span>}
      {image.type === 'image/gif' && !isLabelled && <span className={styles.badge}>GIF</span>}
      {isLabelled && (
        <span className={styles.label}>
          <b>{image.name}</b>
          {[by, image.uploadedAt === undefined ? undefined : formatTime(image.uploadedAt)]
            .filter((part) => part !== undefined)
            .join(', ')}
        </span>
      )}
    </Link>
  )
})

function problemOf(
  reason: MediaFailure | undefined,
  { isShowable, isBroken }: { isShowable: boolean; isBroken: boolean },
): TileProblem | undefined {
  if (!isShowable) return 'format'
  if (isBroken) return 'broken'
  // The status line says it once for all of them; each keeps its place and its preview until the network is back.
  return reason === 'offline' ? undefined : reason
}

/** Within what rounding to whole px explains. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) / other < 0.02
}
