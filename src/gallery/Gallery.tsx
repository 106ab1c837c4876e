import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'

import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import styles from './Gallery.module.css'
import { GalleryBand } from './GalleryBand.tsx'
import { groupByDate } from './groupByDate.ts'
import { type Band, layOutWall, placeOf } from './layOutWall.ts'
import { learnRatio, learntRatios } from './learntRatios.ts'
import { moveInWall } from './moveInWall.ts'
import type { RoomImages } from './roomImagesQuery.ts'
import { SkeletonRows } from './SkeletonRows.tsx'
import { tileRatios } from './tileRatios.ts'
import { useLearnPictures } from './useLearnPictures.ts'
import { useWallGeometry } from './useWallGeometry.ts'
import { useWallScroll } from './useWallScroll.ts'
import { VirtualBands } from './VirtualBands.tsx'

interface GalleryProps {
  room: Room
  /** Which of the room's lists this is, to come back to. */
  around: string | undefined
  list: RoomImages
  nameOf: (userId: string) => string | undefined
  isRefused: boolean
  onRefused: () => void
  /** The picture that is open over the wall; the wall keeps its place for it. */
  openId: string | undefined
  onEdges: (edges: { above: number; below: number }) => void
}

// Placeholders at either end while there is more to come, in rows.
const LEAD_ROWS = 3

/** A room's images as justified rows under their days; only what is near the window is mounted. */
export function Gallery({ room, around, list, nameOf, isRefused, onRefused, openId, onEdges }: GalleryProps) {
  const { images, before, after, anchorIndex } = list
  const { ref: measure, measured } = useWallGeometry()
  const element = useRef<HTMLDivElement>(null)
  const [learntCount, setLearntCount] = useState(0)
  const [isEndNear, setIsEndNear] = useState(false)
  const [activeId, setActiveId] = useState<string>()

  const indices = useMemo(() => new Map(images.map(({ id }, index) => [id, index])), [images])
  const wall = useMemo(() => {
    if (measured === undefined) return undefined
    const { unit, targetRowHeight, gap } = measured
    return layOutWall(
      {
        // Learnt ratios count as one more input; they live outside because they outlive this component.
        ratios: tileRatios(images, learntCount >= 0 ? learntRatios : new Map(), measured),
        sections: groupByDate(images, { unit, before, after }),
        anchorIndex,
        lead: before > 0 ? LEAD_ROWS * (targetRowHeight + gap) : 0,
      },
      measured,
    )
  }, [images, before, after, anchorIndex, measured, learntCount])

  const reveal = useWallScroll({ roomId: room.id, around, wall, measured, images, indices, openId, element })
  const { isLearning, lookAt } = useLearnPictures({ room, images, anchorIndex })
  const activeIndex = activeId === undefined ? undefined : indices.get(activeId)
  const activeBand =
    wall === undefined || activeIndex === undefined ? undefined : placeOf(wall, activeIndex)?.bandIndex

  const focusNext = useRef<string>(undefined)
  function moveFocus(fileId: string) {
    setActiveId(fileId)
    focusNext.current = fileId
  }
  // Whoever closes the viewer stands before the picture they looked at last.
  const [wasOpenId, setWasOpenId] = useState(openId)
  if (openId !== wasOpenId) {
    setWasOpenId(openId)
    if (openId === undefined && wasOpenId !== undefined) setActiveId(wasOpenId)
  }
  const openBefore = useRef(openId)
  useLayoutEffect(() => {
    if (openId === undefined && openBefore.current !== undefined) focusNext.current = openBefore.current
    openBefore.current = openId
    const index = focusNext.current === undefined ? undefined : indices.get(focusNext.current)
    if (index === undefined) return
    reveal(index)
    const tile = element.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`)
    if (!tile) return
    tile.focus({ preventScroll: true })
    focusNext.current = undefined
  })

  const keyOf = useCallback((band: Band) => images[band.start]?.id ?? String(band.start), [images])
  const onMeasure = useCallback((image: RoomImage, ratio: number, isSeen: boolean) => {
    if (learntRatios.has(image.id)) return
    learnRatio(image.id, ratio)
    // What is looked at keeps its size; its true one comes with the next layout.
    if (!isSeen) setLearntCount((count) => count + 1)
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    const from = indexUnder(event.target)
    if (wall === undefined || from === undefined || event.defaultPrevented) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const next = moveInWall(wall, from, {
      key: event.key,
      pageHeight: window.innerHeight * 0.8,
      isRightToLeft: element.current !== null && getComputedStyle(element.current).direction === 'rtl',
    })
    const image = next === undefined ? undefined : images[next]
    if (image === undefined) return
    event.preventDefault()
    moveFocus(image.id)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move between the links inside
    <section
      aria-label="Images"
      className={styles.gallery}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const index = indexUnder(target)
        const image = index === undefined ? undefined : images[index]
        if (image !== undefined) setActiveId(image.id)
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setActiveId(undefined)
      }}
    >
      <div
        ref={(node) => {
          element.current = node
          return measure(node)
        }}
        className={styles.wall}
        style={wall && { blockSize: wall.height }}
      >
        {wall && measured && (
          <>
            {before > 0 && <SkeletonRows key={before} count={LEAD_ROWS} geometry={measured} />}
            <VirtualBands
              wall={wall}
              keyOf={keyOf}
              pageTop={measured.pageTop}
              activeBand={activeBand}
              activeIndex={activeIndex}
              onLook={({ start, end, ...edges }) => {
                lookAt(start, end)
                setIsEndNear(edges.below < window.innerHeight)
                onEdges(edges)
              }}
              render={(band, { key, isVisible, tabStop }) => (
                <GalleryBand
                  key={key}
                  band={band}
                  images={images}
                  ratios={wall.ratios}
                  unit={measured.unit}
                  isVisible={isVisible}
                  tabStop={tabStop}
                  isRefused={isRefused}
                  isAwaited={isLearning(band.start) || isLearning(band.end - 1)}
                  nameOf={nameOf}
                  onMeasure={onMeasure}
                  onRefused={onRefused}
                />
              )}
            />
          </>
        )}
      </div>
      {after > 0 && measured && (
        // A new element for every page: this one does not move, it goes, and another comes.
        <div
          key={after}
          className={styles.wall}
          style={{ blockSize: LEAD_ROWS * (measured.targetRowHeight + measured.gap) }}
        >
          {isEndNear && <SkeletonRows count={LEAD_ROWS} geometry={measured} />}
        </div>
      )}
    </section>
  )
}

function indexUnder(target: EventTarget): number | undefined {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return tile === null ? undefined : Number(tile.dataset['index'])
}
