import {
  type ReactNode,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

import { Ring } from '#ui/Ring.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import { Caption } from './Caption.tsx'
import { DetailsPanel } from './DetailsPanel.tsx'
import type { Fact } from './FactRow.tsx'
import { Filmstrip } from './Filmstrip.tsx'
import styles from './ImageViewer.module.css'
import { panByKey } from './panByKey.ts'
import { Prefetch } from './Prefetch.tsx'
import { roomOn } from './roomOn.ts'
import type { Slide } from './Slide.ts'
import { Stage } from './Stage.tsx'
import { StepButton } from './StepButton.tsx'
import { useArrival } from './useArrival.ts'
import { useDeparture } from './useDeparture.ts'
import { useDirection } from './useDirection.ts'
import { useFullScreen } from './useFullScreen.ts'
import { usePictures } from './usePictures.ts'
import { useSaying } from './useSaying.ts'
import { useShownPose } from './useShownPose.ts'
import { useSlideshow } from './useSlideshow.ts'
import { useStage } from './useStage.ts'
import { useStageSize } from './useStageSize.ts'
import { useViewerActions } from './useViewerActions.ts'
import { ViewerBar } from './ViewerBar.tsx'
import { ViewerTools } from './ViewerTools.tsx'

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
  /** Goes to the message that brought the picture; a sentence when it cannot. */
  onShowInConversation?: (() => Promise<string | undefined>) | undefined
  /** Where a picture hangs on the page below: it comes from there and goes back there. */
  findHome?: ((fileId: string) => Element | null | undefined) | undefined
  /** Where Rocket.Chat itself shows these pictures, for those that cannot be shown here. */
  elsewhereHref?: string | undefined
  /** Something that happened to the pictures; said once. */
  news?: string | undefined
  facts?: readonly Fact[] | undefined
  /** What was said around the picture; rendered, and so asked for, with the details only. */
  conversation?: ReactNode
  /** In place of a picture: why there is none. */
  notice?: ReactNode
  isPreviousPending?: boolean | undefined
  isNextPending?: boolean | undefined
}

// Between pictures, so that a swipe shows where one ends.
const GAP = 24
const NOTHING_AROUND = { slides: [], currentId: undefined }

/** One picture over whatever opened it. Knows slides; whoever renders it knows what they are of. */
export function ImageViewer(props: ImageViewerProps) {
  const { slide, position, previous, next, neighbours, link, notice, onClose, findHome } = props
  const slideId = slide?.file.id
  /** The first frame is the picture's; what surrounds it comes with the next one. */
  const isFurnished = useDeferredValue(true, false)
  const around = useMemo(() => ({ slides: neighbours ?? [], currentId: slideId }), [neighbours, slideId])
  const film = useDeferredValue(around, NOTHING_AROUND)
  const dialog = useRef<HTMLDialogElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [stageElement, setStageElement] = useState<HTMLElement | null>(null)
  const [opener] = useState(
    () => (slideId === undefined ? undefined : findHome?.(slideId)) ?? focusedElement(),
  )
  const stage = useStageSize(stageElement)
  const pictures = usePictures()
  const [areDetailsShown, setAreDetailsShown] = useState(false)
  const [isBare, setIsBare] = useState(false)
  const [saying, say] = useSaying()
  const { isFull, toggle: toggleFullScreen } = useFullScreen(frame)
  useEffect(() => {
    if (props.news !== undefined) say(props.news)
  }, [props.news, say])

  // Before the dialog closes, while everything still has its place.
  useDeparture({
    stage: stageElement,
    frame,
    findHome: () => (findHome && slideId !== undefined ? findHome(slideId) : opener),
  })

  const { width, height } = stage
  const room = roomOn(stage)
  const natural = slide && pictures.sizeOf(slide)
  const isSettled = pictures.isSettled(slideId)
  const isForward = useDirection(slideId, next?.file.id)
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
    picture: width > 0 ? natural : undefined,
    stage,
    room,
    pitch: width + GAP,
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
  useShownPose(hands.motion, { stage: stageElement, frame, height })

  const isPlaced = hands.fitted !== undefined
  const firstLook = useArrival(stageElement, { frame, fileId: slideId, isPlaced, opener })
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

  const actions = useViewerActions({
    slide,
    link,
    frame,
    onShowInConversation: slide && props.onShowInConversation,
    say,
  })
  const copyLink = () => void actions.copyLink()
  const save = () => void actions.save()
  const showInConversation = actions.showInConversation && (() => void actions.showInConversation?.())
  const toggleDetails = () => {
    setAreDetailsShown((areShown) => !areShown)
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
    d: save,
    c: copyLink,
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
        if (show.isPlaying) show.stop()
        else onClose()
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
      >
        <ViewerBar slide={slide} position={position} onClose={onClose}>
          {isFurnished && (
            <ViewerTools
              hands={hands}
              natural={natural}
              hasPicture={slide !== undefined}
              isPlaying={show.isPlaying}
              isFull={isFull}
              areDetailsShown={areDetailsShown}
              onSlideshow={show.toggle}
              onFullScreen={toggleFullScreen && (() => void toggleFullScreen())}
              onCopyLink={copyLink}
              onCopyImage={() => void actions.copyImage()}
              onDownload={save}
              onShowInConversation={showInConversation}
              onDetails={toggleDetails}
            />
          )}
        </ViewerBar>
        <div className={styles.middle}>
          <Stage
            ref={setStageElement}
            size={stage}
            room={room}
            pitch={width + GAP}
            slide={slide}
            previous={isFurnished ? previous : undefined}
            next={isFurnished ? next : undefined}
            hands={hands}
            firstLook={firstLook}
            isSettled={isSettled}
            isForward={isForward}
            sizeOf={pictures.sizeOf}
            onMeasure={pictures.measure}
            onSettled={pictures.settle}
            waysOut={{ onDownload: save, onSkip: next && onNext, elsewhereHref: props.elsewhereHref }}
          />
          {slide === undefined && <div className={styles.notice}>{notice ?? <Ring />}</div>}
          {isFurnished && (
            <>
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
            </>
          )}
          <output className={styles.saying} data-shown={saying !== '' || undefined}>
            {saying}
          </output>
        </div>
        {slide && <Caption slide={slide} />}
        {neighbours && slideId !== undefined && props.onSelect && (
          <Filmstrip slides={film.slides} currentId={film.currentId} onSelect={props.onSelect} />
        )}
        {areDetailsShown && slide && (
          <DetailsPanel
            slide={{ ...slide, dimensions: natural }}
            facts={props.facts ?? []}
            conversation={props.conversation}
            onClose={toggleDetails}
            onCopyLink={copyLink}
            onShowInConversation={showInConversation}
          />
        )}
        {isSettled && slideId !== undefined && (
          <Prefetch slides={neighbours ?? []} currentId={slideId} isForward={isForward} />
        )}
      </div>
    </dialog>
  )
}

/** What was pressed to come here, when nobody knows better. */
function focusedElement(): Element | undefined {
  const focused = document.activeElement
  return focused === null || focused === document.body ? undefined : focused
}
