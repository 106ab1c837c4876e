import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { useDownload } from '#media/useDownload.ts'
import { Ring } from '#ui/Ring.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { useHotkeys } from '#ui/useHotkeys.ts'

import { Caption } from './Caption.tsx'
import { copyText } from './copyText.ts'
import { DetailsPanel, type Fact } from './DetailsPanel.tsx'
import { Filmstrip } from './Filmstrip.tsx'
import styles from './ImageViewer.module.css'
import { panByKey } from './panByKey.ts'
import { PrefetchSecond } from './PrefetchSecond.tsx'
import type { Slide } from './Slide.ts'
import { Stage } from './Stage.tsx'
import { StepButton } from './StepButton.tsx'
import { useArrival } from './useArrival.ts'
import { useFullScreen } from './useFullScreen.ts'
import { usePictures } from './usePictures.ts'
import { useSaying } from './useSaying.ts'
import { useSlideshow } from './useSlideshow.ts'
import { useStage } from './useStage.ts'
import { ViewerBar } from './ViewerBar.tsx'

export interface ImageViewerProps {
  /** Undefined while it is looked for. */
  slide: Slide | undefined
  /** `index` counts from 0. */
  position: { index: number; total: number } | undefined
  previous: Slide | undefined
  next: Slide | undefined
  /** For the filmstrip: the current one among its neighbours, in order. */
  neighbours?: readonly Slide[] | undefined
  onPrevious: () => void
  onNext: () => void
  onSelect?: ((fileId: string) => void) | undefined
  onClose: () => void
  /** Absolute address of what is shown. */
  link: string
  /** In-app address of the message that brought the picture; undefined while unknown. */
  conversationHref?: string | undefined
  facts?: readonly Fact[] | undefined
  /** In place of a picture: why there is none. */
  notice?: ReactNode
  isPreviousPending?: boolean | undefined
  isNextPending?: boolean | undefined
}

const WIDE = 640
const MARGIN = 80

/** One picture over whatever opened it. Knows slides; whoever renders it knows what they are of. */
export function ImageViewer(props: ImageViewerProps) {
  const { slide, position, previous, next, neighbours, link, conversationHref, notice, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [stageElement, setStageElement] = useState<HTMLElement | null>(null)
  const { ref: measureStage, width = 0, height = 0 } = useElementSize()
  const pictures = usePictures()
  const [areDetailsShown, setAreDetailsShown] = useState(false)
  const [isBare, setIsBare] = useState(false)
  const [saying, say] = useSaying()
  const { isFull, toggle: toggleFullScreen } = useFullScreen(frame)
  const download = useDownload()
  const navigate = useNavigate()

  const stage = { width, height }
  // Wide stages keep a margin for the buttons at the sides.
  const room = width < WIDE ? stage : { width: width - 2 * MARGIN, height }
  const slideId = slide?.file.id
  const isSettled = pictures.isSettled(slideId)
  const show = useSlideshow({
    slideId,
    isShown: isSettled,
    onNext: next && props.onNext,
    isNextPending: props.isNextPending ?? false,
  })
  const onPrevious = () => {
    show.stop()
    if (previous) props.onPrevious()
  }
  const onNext = () => {
    show.stop()
    if (next) props.onNext()
  }
  const hands = useStage({
    slideId,
    picture: slide && width > 0 ? pictures.sizeOf(slide) : undefined,
    stage,
    room,
    element: stageElement,
    hasPrevious: previous !== undefined,
    hasNext: next !== undefined,
    onPrevious,
    onNext,
    onClose,
    onTap: () => {
      setIsBare((bare) => !bare)
    },
  })

  useArrival(stageElement, hands.fitted !== undefined)
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return undefined
    element.showModal()
    // The dialog itself, so that its name is read and no button looks chosen.
    element.focus()
    return () => {
      element.close()
    }
  }, [])

  async function copyLink() {
    const isCopied = frame.current !== null && (await copyText(link, frame.current))
    say(isCopied ? 'Link copied' : 'The browser does not allow copying here')
  }
  async function save() {
    if (!slide) return
    say(`Downloading ${slide.name}`)
    try {
      await download(slide.file)
    } catch {
      say('The download did not arrive; try again')
    }
  }
  const toggleDetails = () => {
    setAreDetailsShown((areShown) => !areShown)
  }
  const showInConversation =
    conversationHref === undefined
      ? undefined
      : () => {
          void navigate(conversationHref)
        }

  useHotkeys({
    ArrowLeft: onPrevious,
    ArrowRight: onNext,
    '+': () => {
      hands.step('in')
    },
    '-': () => {
      hands.step('out')
    },
    '0': hands.fit,
    i: toggleDetails,
    d: () => void save(),
    c: () => void copyLink(),
    f: () => void toggleFullScreen?.(),
    s: show.toggle,
  })

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the dialog's own keys
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label="Image viewer"
      tabIndex={-1}
      onKeyDown={(event) => {
        panByKey(event, hands.pan)
      }}
      onCancel={(event) => {
        // The address says whether the viewer is open: the dialog must not close by itself.
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        // Browsers let a second Escape through; in development effects run twice and it is open again.
        if (!event.currentTarget.open) onClose()
      }}
    >
      <div
        ref={frame}
        className={styles.frame}
        data-details={(areDetailsShown && slide !== undefined) || undefined}
        data-bare={isBare || undefined}
        style={pulled(hands.pull / Math.max(1, height))}
      >
        <ViewerBar
          slide={slide}
          position={position}
          percent={slide && pictures.percentOf(slide, hands)}
          canZoomIn={hands.canZoomIn}
          canZoomOut={hands.canZoomOut}
          isPlaying={show.isPlaying}
          isFull={isFull}
          areDetailsShown={areDetailsShown}
          onZoom={hands.step}
          onClose={onClose}
          onSlideshow={show.toggle}
          onFullScreen={toggleFullScreen}
          onCopyLink={() => void copyLink()}
          onDownload={() => void save()}
          onShowInConversation={showInConversation}
          onDetails={toggleDetails}
        />
        <div className={styles.middle}>
          <Stage
            ref={(element) => {
              setStageElement(element)
              return measureStage(element)
            }}
            size={stage}
            room={room}
            slide={slide}
            previous={previous}
            next={next}
            hands={hands}
            isSettled={isSettled}
            sizeOf={pictures.sizeOf}
            onMeasure={pictures.measure}
            onSettled={pictures.settle}
            onDownload={() => void save()}
          />
          {slide === undefined && <div className={styles.notice}>{notice ?? <Ring />}</div>}
          <StepButton
            side="previous"
            isPossible={previous !== undefined}
            isPending={props.isPreviousPending ?? false}
            onStep={onPrevious}
          />
          <StepButton
            side="next"
            isPossible={next !== undefined}
            isPending={props.isNextPending ?? false}
            onStep={onNext}
          />
        </div>
        {slide && <Caption slide={slide} />}
        {neighbours && slideId !== undefined && props.onSelect && (
          <Filmstrip slides={neighbours} currentId={slideId} onSelect={props.onSelect} />
        )}
        {areDetailsShown && slide && (
          <DetailsPanel
            slide={{ ...slide, dimensions: pictures.sizeOf(slide) }}
            facts={props.facts ?? []}
            onClose={toggleDetails}
            onCopyLink={() => void copyLink()}
            onShowInConversation={showInConversation}
          />
        )}
        <output className={styles.saying} data-shown={saying !== '' || undefined}>
          {saying}
        </output>
        {isSettled && <PrefetchSecond slides={neighbours ?? []} nextId={next?.file.id} />}
      </div>
    </dialog>
  )
}

/** How far the picture is on its way out; the ground thins with it. */
function pulled(part: number): CSSProperties & Record<'--pulled', number> {
  return { '--pulled': Math.min(1, Math.max(0, part)) }
}
