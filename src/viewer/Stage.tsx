import { type Ref, useState } from 'react'

import { Picture } from './Picture.tsx'
import type { WaysOut } from './PictureProblem.tsx'
import type { Slide } from './Slide.ts'
import styles from './Stage.module.css'
import type { Hands } from './useStage.ts'
import { fitSize, type Size } from './zoom.ts'

interface StageProps {
  ref: Ref<HTMLDivElement>
  size: Size
  /** What whole pictures fit into. */
  room: Size
  pitch: number
  slide: Slide | undefined
  previous: Slide | undefined
  next: Slide | undefined
  hands: Hands
  /** What the opener showed of the picture: enough for the first frames. */
  firstLook: { fileId: string; src: string } | undefined
  /** The current picture is here, or will not come: neighbours may load. */
  isSettled: boolean
  isForward: boolean
  sizeOf: (slide: Slide) => Size | undefined
  onMeasure: (fileId: string, size: Size) => void
  onSettled: (fileId: string) => void
  waysOut: WaysOut
}

// What is not measured yet stands in a box of this size at most, rather than nowhere.
const UNKNOWN: Size = { width: 4096, height: 3072 }

/** The current picture, and at its sides the neighbours that a finger may pull in. */
export function Stage({
  ref,
  size,
  room,
  pitch,
  slide,
  previous,
  next,
  hands,
  firstLook,
  isSettled,
  isForward,
  sizeOf,
  onMeasure,
  onSettled,
  waysOut,
}: StageProps) {
  const [isDouble, setIsDouble] = useState(false)
  // Three large pictures are decoded at most: the one that was just left makes room for a close look.
  const isSpared = (place: number) => isDouble && place === (isForward ? -1 : 1)
  const panels = [
    { panel: previous, place: -1 },
    { panel: slide, place: 0 },
    { panel: next, place: 1 },
  ]
  return (
    <div ref={ref} className={styles.stage} {...hands.handlers}>
      <div className={styles.track} data-track>
        {size.width > 0 &&
          panels.map(({ panel, place }) =>
            panel === undefined ? null : (
              <div
                // The same picture keeps its element, and its pixels, while it comes in from the side.
                key={panel.file.id}
                className={styles.panel}
                inert={place !== 0}
                data-current={place === 0 || undefined}
                style={{ translate: `${String(place * pitch)}px` }}
              >
                <Picture
                  slide={panel}
                  natural={sizeOf(panel)}
                  fitted={fitSize(sizeOf(panel) ?? UNKNOWN, room)}
                  motion={hands.motion}
                  isCurrent={place === 0}
                  isWanted={place === 0 || (isSettled && !isSpared(place))}
                  firstLook={firstLook?.fileId === panel.file.id ? firstLook.src : undefined}
                  priority={priorityAt(place, isForward)}
                  onMeasure={(measured) => {
                    onMeasure(panel.file.id, measured)
                  }}
                  onSettled={() => {
                    onSettled(panel.file.id)
                  }}
                  onDouble={setIsDouble}
                  waysOut={waysOut}
                />
              </div>
            ),
          )}
      </div>
    </div>
  )
}

function priorityAt(place: number, isForward: boolean): number {
  if (place === 0) return 0
  return (place === 1) === isForward ? 4 : 6
}
