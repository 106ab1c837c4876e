import type { CSSProperties } from 'react'
import { Link } from 'react-router'

import { useFeedFacts } from '#messages/MessageContext.ts'
import { useMedia } from '#media/useMedia.ts'
import { useSmallPicture } from '#media/useSmallPicture.ts'
import type { ImageAttachment } from '#rocketchat/Message.ts'
import { Icon } from '#ui/Icon.tsx'

import styles from './PictureLink.module.css'

interface PictureLinkProps {
  picture: ImageAttachment
  style: CSSProperties
}

/** The small version of a picture; opens the large one. */
export function PictureLink({ picture, style }: PictureLinkProps) {
  const { original, thumbnail, preview, description, title, dimensions } = picture
  const { room } = useFeedFacts()
  // Small pictures stand still; what people send to be seen moving moves.
  const isMoving = thumbnail === undefined && picture.type === 'image/gif'
  const still = useSmallPicture(
    isMoving || original === undefined
      ? undefined
      : { ...original, type: picture.type, dimensions, thumbnail },
  )
  const moving = useMedia(isMoving ? original : undefined)
  const media = isMoving ? moving : still
  if (original === undefined) return null
  // Without a network the preview stays: the picture comes by itself.
  if (media.state === 'failed' && media.reason !== 'offline') {
    return <Missing reason={media.reason} onRetry={media.retry} style={style} />
  }
  return (
    <Link
      className={styles.picture}
      style={style}
      to={`/room/${encodeURIComponent(room.id)}/images/${encodeURIComponent(original.id)}`}
      aria-label={`Open ${title}`}
      data-state={media.state}
      data-fit={dimensions === undefined ? 'contain' : undefined}
    >
      {media.state !== 'ready' && preview !== undefined && (
        <img className={styles.preview} src={preview} alt="" aria-hidden />
      )}
      {media.state === 'ready' && (
        <img className={styles.image} src={media.url} alt={description || title} onError={media.replace} />
      )}
    </Link>
  )
}

interface MissingProps {
  reason: keyof typeof REASONS
  onRetry: () => void
  style: CSSProperties
}

function Missing({ reason, onRetry, style }: MissingProps) {
  const { icon, title, canRetry } = REASONS[reason]
  return (
    <div className={styles.missing} style={style}>
      <Icon name={icon} />
      <b>{title}</b>
      {canRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

const REASONS = {
  notMember: { icon: 'private', title: 'Not yours to see', canRetry: false },
  gone: { icon: 'image-off', title: 'No longer on the server', canRetry: false },
  redirected: { icon: 'image-off', title: 'Kept on storage that cannot be read from here', canRetry: false },
  signedOut: { icon: 'key', title: 'Sign in to see it', canRetry: true },
  network: { icon: 'retry', title: 'Did not arrive', canRetry: true },
  server: { icon: 'retry', title: 'Did not arrive', canRetry: true },
} as const
