import { type Ref, useState } from 'react'

import { Picture } from './Picture.tsx'
import type { Slide } from './Slide.ts'
import styles from './Stage.module.css'
import type { useStage } from './useStage.ts'
import { FIT, fitSize, type Size } from './zoom.ts'

interface StageProps {
  ref: Ref<HTMLDivElement>
  size: Size
  /** What whole pictures fit into. */
  room: Size
  slide: Slide | undefined
  previous: Slide | undefined
  next: Slide | undefined
  hands: ReturnType<typeof useStage>
  /** The current picture is here, or will not come: neighbours may load. */
  isSettled: boolean
  sizeOf: (slide: Slide) => Size | undefined
  onMeasure: (fileId: string, size: Size) => void
  onSettled: (fileId: string) => void
  onDownload: () => void
}

// Between pictures, so that a swipe shows where one ends.
const GAP = 24
// What is not measured yet stands in a box of this size at most, rather than nowhere.
const UNKNOWN: Size = { width: 4096, height: 3072 }

/** The current picture, and at its sides the neighbours that a finger may pull in. */
export function Stage({
  ref,
  size,
  room,
  slide,
  previous,
  next,
  hands,
  isSettled,
  sizeOf,
  onMeasure,
  onSettled,
  onDownload,
}: StageProps) {
  // Walking backwards, what comes next is on the other side.
  const [walked, setWalked] = useState({ id: slide?.file.id, nextId: next?.file.id, isForward: true })
  if (walked.id !== slide?.file.id) {
    setWalked({ id: slide?.file.id, nextId: next?.file.id, isForward: walked.id !== next?.file.id })
  }
  const panels = [
    { panel: previous, place: -1 },
    { panel: slide, place: 0 },
    { panel: next, place: 1 },
  ]
  return (
    <div
      ref={ref}
      className={styles.stage}
      data-is-close-up={hands.canZoomOut || undefined}
      {...hands.handlers}
    >
      {size.width > 0 &&
        panels.map(({ panel, place }) =>
          panel === undefined ? null : (
            <div
              // The same picture keeps its element while it comes in from the side.
              key={panel.file.id}
              className={styles.panel}
              inert={place !== 0}
              data-current={place === 0 || undefined}
              data-smooth={hands.isSmooth || undefined}
              style={{
                translate: `${String(place * (size.width + GAP) + hands.walk)}px ${String(place === 0 ? hands.pull : 0)}px`,
              }}
            >
              <Picture
                slide={panel}
                fitted={fitSize(sizeOf(panel) ?? UNKNOWN, room)}
                isMeasured={sizeOf(panel) !== undefined}
                zoom={place === 0 ? hands.zoom : FIT}
                isSmooth={hands.isSmooth}
                isCurrent={place === 0}
                isOriginalWanted={place === 0 || isSettled}
                priority={priorityAt(place, walked.isForward)}
                onMeasure={(measured) => {
                  onMeasure(panel.file.id, measured)
                }}
                onSettled={() => {
                  onSettled(panel.file.id)
                }}
                onDownload={onDownload}
              />
            </div>
          ),
        )}
    </div>
  )
}

function priorityAt(place: number, isForward: boolean): number {
  if (place === 0) return 0
  return (place === 1) === isForward ? 10 : 12
}
