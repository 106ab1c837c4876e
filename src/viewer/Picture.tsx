import { type SyntheticEvent, useState } from 'react'

import { canShow } from '#media/canShow.ts'
import { useMedia } from '#media/useMedia.ts'
import { Ring } from '#ui/Ring.tsx'

import { failureSentence } from './failureSentence.ts'
import styles from './Picture.module.css'
import { PictureMessage } from './PictureMessage.tsx'
import type { Slide } from './Slide.ts'
import type { Size, Zoom } from './zoom.ts'

interface PictureProps {
  slide: Slide
  /** On the stage. */
  fitted: Size
  /** Nobody knows its ratio before something of it is here: until then the box only bounds it. */
  isMeasured: boolean
  zoom: Zoom
  isSmooth: boolean
  /** The one looked at; the others wait at its sides. */
  isCurrent: boolean
  /** Neighbours ask for their originals once the current one is here. */
  isOriginalWanted: boolean
  priority: number
  onMeasure: (size: Size) => void
  onSettled: () => void
  onDownload: () => void
}

/** One picture from blur to thumbnail to original, in a box that has its final size from the start. */
export function Picture({
  slide,
  fitted,
  isMeasured,
  zoom,
  isSmooth,
  isCurrent,
  isOriginalWanted,
  priority,
  onMeasure,
  onSettled,
  onDownload,
}: PictureProps) {
  const isSupported = canShow(slide.type)
  const [outcome, setOutcome] = useState<'pending' | 'shown' | 'broken'>('pending')
  const thumbnail = useMedia(outcome === 'shown' ? undefined : slide.thumbnail, { priority: priority - 1 })
  const original = useMedia(isSupported && isOriginalWanted ? slide.file : undefined, { priority })

  // What the wall has already needs no arrival of its own.
  const [wasHere] = useState(original.state === 'ready')

  function measure({ currentTarget: image }: SyntheticEvent<HTMLImageElement>) {
    const { naturalWidth: width, naturalHeight: height } = image
    if (width > 0 && height > 0) onMeasure(naturalSize({ width, height }, slide.type))
  }

  const isFailed = original.state === 'failed' || outcome === 'broken'
  const hasSmall = slide.preview !== undefined || thumbnail.state === 'ready'
  const message = original.state === 'failed' ? failureSentence[original.reason] : failureSentence.broken
  const name = slide.caption ?? slide.name

  return (
    <>
      <div
        className={styles.picture}
        data-smooth={isSmooth || undefined}
        data-is-close-up={zoom.scale > 1 || undefined}
        data-state={outcome}
        data-may-be-clear={!/jpe?g$/.test(slide.type) || undefined}
        data-unmeasured={!isMeasured || undefined}
        style={{
          inlineSize: fitted.width,
          blockSize: fitted.height,
          translate: `${String(zoom.x)}px ${String(zoom.y)}px`,
          scale: zoom.scale,
        }}
      >
        {outcome !== 'broken' && slide.preview !== undefined && (
          <img className={styles.preview} src={slide.preview} alt="" draggable={false} />
        )}
        {outcome !== 'broken' && thumbnail.state === 'ready' && (
          <img
            className={styles.thumbnail}
            src={thumbnail.url}
            alt={isFailed || !isSupported ? name : ''}
            draggable={false}
            // Unmeasured originals borrow the ratio, so that the box is right before they are here.
            onLoad={slide.dimensions ? undefined : measure}
          />
        )}
        {original.state === 'ready' && outcome !== 'broken' && (
          <img
            className={styles.original}
            data-at-once={wasHere || undefined}
            src={original.url}
            alt={name}
            draggable={false}
            decoding="async"
            onLoad={(event) => {
              measure(event)
              setOutcome('shown')
              onSettled()
            }}
            onError={() => {
              setOutcome('broken')
              onSettled()
            }}
          />
        )}
      </div>
      {isCurrent && isOriginalWanted && original.state === 'loading' && (
        <Arriving receivedBytes={original.receivedBytes} size={slide.size} />
      )}
      {isCurrent && !isSupported && (
        <PictureMessage
          slide={slide}
          isBrief={hasSmall}
          icon="image-off"
          title="Format not shown"
          onDownload={onDownload}
        >
          This browser does not show this kind of picture; the file itself can be downloaded.
        </PictureMessage>
      )}
      {isCurrent && isFailed && (
        <PictureMessage
          slide={slide}
          isBrief={hasSmall}
          icon={original.state === 'failed' && original.reason === 'notMember' ? 'private' : 'image-off'}
          title={message.title}
          onRetry={original.state === 'failed' && message.canRetry ? original.retry : undefined}
          onDownload={outcome === 'broken' ? onDownload : undefined}
        >
          {message.detail}
        </PictureMessage>
      )}
    </>
  )
}

interface ArrivingProps {
  receivedBytes: number | undefined
  size: number | undefined
}

/** Shown by CSS only after a moment: most pictures are here before anybody wonders. */
function Arriving({ receivedBytes, size }: ArrivingProps) {
  const progress =
    receivedBytes !== undefined && size !== undefined && size > 0
      ? Math.min(1, receivedBytes / size)
      : undefined
  return (
    <div className={styles.arriving}>
      <Ring progress={progress} />
      <span>{progress === undefined ? 'Loading' : `Loading ${String(Math.round(progress * 100))} %`}</span>
    </div>
  )
}

/** Drawings have no pixels of their own: they may fill any stage. */
function naturalSize(size: Size, type: string): Size {
  if (!type.startsWith('image/svg')) return size
  const enlargement = 4096 / Math.max(size.width, size.height)
  return { width: size.width * enlargement, height: size.height * enlargement }
}
