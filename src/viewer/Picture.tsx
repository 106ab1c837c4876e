import { type SyntheticEvent, useEffect, useEffectEvent, useState } from 'react'

import { canShow } from '#media/canShow.ts'
import { useMedia } from '#media/useMedia.ts'

import { Arriving } from './Arriving.tsx'
import type { StageMotion } from './createStageMotion.ts'
import { enlarged } from './enlarged.ts'
import { isThumbnailEnough } from './isThumbnailEnough.ts'
import { OriginalPicture } from './OriginalPicture.tsx'
import styles from './Picture.module.css'
import { PictureProblem, type WaysOut } from './PictureProblem.tsx'
import { PlayButton } from './PlayButton.tsx'
import { ScreenPicture } from './ScreenPicture.tsx'
import { screenWidth } from './screenWidth.ts'
import type { Slide } from './Slide.ts'
import { useMovesByHead } from './useMovesByHead.ts'
import { useMoving } from './useMoving.ts'
import { useTarget } from './useTarget.ts'
import type { Size } from './zoom.ts'
import { useSmallSlide } from './useSmallSlide.ts'

interface PictureProps {
  slide: Slide
  /** Nobody knows its ratio before something of it is here: until then the box only bounds it. */
  natural: Size | undefined
  /** On the stage. */
  fitted: Size
  motion: StageMotion
  /** The one looked at; the others wait at its sides. */
  isCurrent: boolean
  /** Neighbours ask for their files once the current one is here. */
  isWanted: boolean
  firstLook: string | undefined
  priority: number
  onMeasure: (size: Size) => void
  onSettled: () => void
  /** Whether the original is decoded beside what the screen shows of it: there is room for one picture less. */
  onDouble: (isDouble: boolean) => void
  waysOut: WaysOut
}

/**
 * One picture in a box that has its final size from the start: first what is small and here, then the pixels that the
 * screen has room for, and the original itself when zoom asks for more.
 */
export function Picture({
  slide,
  natural,
  fitted,
  motion,
  isCurrent,
  isWanted,
  firstLook,
  priority,
  onMeasure,
  onSettled,
  onDouble,
  waysOut,
}: PictureProps) {
  const isSupported = canShow(slide.type)
  const isDrawing = slide.type.startsWith('image/svg')
  const [outcome, setOutcome] = useState<'pending' | 'shown' | 'broken'>('pending')
  /** Pixels across of what was decoded for the screen; none where the browser decodes in elements only. */
  const [decoded, setDecoded] = useState<number | 'not'>()
  const [thumbnailWidth, setThumbnailWidth] = useState<number>()
  const isCloseUp = useTarget(motion, ({ scale }) => scale > 1) && isCurrent

  const small = useSmallSlide(slide, priority - 1)
  const screen = screenWidth(fitted, devicePixelRatio)
  // Once asked for it stays: whoever zooms out again looks at the better one.
  const [isOriginalAsked, setIsOriginalAsked] = useState(false)
  if (isCloseUp && !isOriginalAsked) setIsOriginalAsked(true)
  const isStillEnough =
    !isOriginalAsked &&
    outcome !== 'broken' &&
    isThumbnailEnough(slide, { isFailed: small.state === 'failed', width: thumbnailWidth, screen })
  // A few of all PNGs move, and only the original does.
  const mayMove = isCurrent && slide.type === 'image/png' && thumbnailWidth !== undefined
  const moves = useMovesByHead(isStillEnough && mayMove ? slide.file : undefined)
  const isEnough = isStillEnough && !moves
  const original = useMedia(isSupported && isWanted && !isEnough ? slide.file : undefined, { priority })

  const moving = useMoving(original.state === 'ready' ? original.blob : undefined)
  const isElement = isDrawing || decoded === 'not'
  const hasMore = typeof decoded === 'number' && natural !== undefined && decoded < natural.width
  // On its canvas a moving picture stands still.
  const isOriginalShown =
    isElement || (moving.isMoving ? moving.isPlaying && isCurrent : isCloseUp && hasMore)

  const isDouble = isOriginalShown && !isElement
  const tellDouble = useEffectEvent(onDouble)
  useEffect(() => {
    if (isCurrent) tellDouble(isDouble)
  }, [isCurrent, isDouble])

  function measure({ naturalWidth: width, naturalHeight: height }: HTMLImageElement, isWhole: boolean) {
    if (width > 0 && height > 0) onMeasure(isWhole ? { width, height } : enlarged({ width, height }))
  }

  // Nothing more of it is to come: the neighbours may.
  const isSettled =
    outcome !== 'pending' ||
    original.state === 'failed' ||
    !isSupported ||
    (isEnough && thumbnailWidth !== undefined)
  const settle = useEffectEvent(onSettled)
  useEffect(() => {
    if (isSettled) settle()
  }, [isSettled])

  const hasSmall = slide.preview !== undefined || small.state === 'ready' || firstLook !== undefined
  /** The opener showed the very picture: to paint it twice would take the first frames twice as long. */
  const isSmallHere = small.state === 'ready' && small.url === firstLook
  const isSeen = outcome === 'shown' || hasSmall

  return (
    <>
      <div
        role={isSeen ? 'img' : undefined}
        aria-label={isSeen ? (slide.caption ?? slide.name) : undefined}
        className={styles.picture}
        data-state={outcome}
        data-may-be-clear={!/jpe?g$/.test(slide.type) || undefined}
        data-unmeasured={natural === undefined || undefined}
        style={{ inlineSize: fitted.width, blockSize: fitted.height }}
      >
        {outcome !== 'broken' && (
          <>
            {slide.preview !== undefined && firstLook === undefined && (
              <img className={styles.preview} src={slide.preview} alt="" draggable={false} />
            )}
            {firstLook !== undefined && !isSmallHere && (
              <img className={styles.thumbnail} src={firstLook} alt="" draggable={false} decoding="sync" />
            )}
            {small.state === 'ready' && (
              <img
                className={styles.thumbnail}
                src={small.url}
                alt=""
                draggable={false}
                decoding={isSmallHere ? 'sync' : 'auto'}
                onLoad={({ currentTarget }: SyntheticEvent<HTMLImageElement>) => {
                  // Unmeasured originals borrow the ratio, so that the box is right before they are here.
                  if (natural === undefined) measure(currentTarget, false)
                  setThumbnailWidth(currentTarget.naturalWidth)
                }}
              />
            )}
            {original.state === 'ready' && !isElement && (
              <ScreenPicture
                blob={original.blob}
                natural={natural}
                width={screen}
                onShown={(size, width) => {
                  if (slide.dimensions === undefined) onMeasure(size)
                  setDecoded(width)
                  setOutcome('shown')
                }}
                onFailed={() => {
                  setDecoded('not')
                }}
              />
            )}
            {original.state === 'ready' && isOriginalShown && (
              <OriginalPicture
                url={original.url}
                onShown={(element) => {
                  if (isElement) measure(element, !isDrawing)
                  setOutcome('shown')
                }}
                onFailed={() => {
                  if (isElement) setOutcome('broken')
                }}
              />
            )}
          </>
        )}
      </div>
      {isCurrent && moving.isMoving && !isElement && outcome === 'shown' && (
        <PlayButton isPlaying={moving.isPlaying} onToggle={moving.toggle} />
      )}
      {isCurrent && isWanted && original.state === 'loading' && (
        <Arriving receivedBytes={original.receivedBytes} size={slide.size} />
      )}
      {isCurrent && (
        <PictureProblem
          slide={slide}
          isBrief={hasSmall && outcome !== 'broken'}
          isSupported={isSupported}
          isBroken={outcome === 'broken'}
          original={original}
          waysOut={waysOut}
        />
      )}
    </>
  )
}
