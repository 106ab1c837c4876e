import { useState } from 'react'

import { formatBytes } from '#lib/formatNumber.ts'
import type { Media } from '#media/Media.ts'
import { useMedia } from '#media/useMedia.ts'
import type { MediaAttachment } from '#rocketchat/Message.ts'
import { Button } from '#ui/Button.tsx'
import { Ring } from '#ui/Ring.tsx'

import { canPlay } from './canPlay.ts'
import { FileRow } from './FileRow.tsx'

import styles from './Playable.module.css'

interface PlayableProps {
  attachment: MediaAttachment
  /** In short. */
  format: string | undefined
  description: string | undefined
}

/**
 * Sound or a film, played here on request. An element sends no headers and so gets no protected file: it is fetched
 * whole, which also lets people seek where servers answer only some ranges. What is too large for that is a download.
 */
export function Playable({ attachment, format, description }: PlayableProps) {
  const { kind, file, title, size } = attachment
  const [isWanted, setIsWanted] = useState(false)
  const media = useMedia(isWanted ? file : undefined, { priority: 0 })
  const row = (
    <FileRow file={file} icon={kind} title={title} format={format} size={size} description={description} />
  )
  if (file === undefined || !canPlay(attachment)) return row
  return (
    <>
      {row}
      <div className={styles.stage} data-kind={kind}>
        <Stage media={media} attachment={attachment} onPlay={() => setIsWanted(true)} />
      </div>
    </>
  )
}

interface StageProps {
  media: Media
  attachment: MediaAttachment
  onPlay: () => void
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every state
function Stage({ media, attachment: { kind, title, size }, onPlay }: StageProps) {
  const element = {
    src: media.state === 'ready' ? media.url : undefined,
    controls: true,
    autoPlay: true,
    'aria-label': title,
  }
  switch (media.state) {
    case 'idle':
      return (
        <Button icon="slideshow" onClick={onPlay} aria-label={`Play ${title}`}>
          Play
        </Button>
      )
    case 'loading': {
      const received = media.receivedBytes ?? 0
      return (
        <p role="status">
          <Ring progress={size === undefined ? undefined : received / size} /> {formatBytes(received)}
          {size !== undefined && ` of ${formatBytes(size)}`}
        </p>
      )
    }
    case 'failed':
      return (
        <>
          <span>Did not arrive</span>
          <Button onClick={media.retry}>Try again</Button>
        </>
      )
    case 'ready':
      // What people send has no captions.
      return kind === 'audio' ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio {...element} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video {...element} playsInline />
      )
  }
}
