import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useHref } from 'react-router'

import { useMediaServices } from '#media/MediaContext.ts'
import type { Room } from '#rocketchat/Room.ts'

import { createHangingWall, type HangingWall, headingAbove } from './createHangingWall.ts'
import type { WallFrame, WallView } from './createWallScroller.ts'
import { describeSection } from './describeSection.ts'
import { type ImageList, positionOf } from './imageList.ts'
import type { Wall } from './layOutWall.ts'
import { learnRatio } from './learntRatios.ts'
import { pickedPart } from './selection/pickedPart.ts'
import type { ImageSelection } from './selection/ImageSelection.ts'
import { sectionAt } from './sectionAt.ts'
import { tilePictures } from './tilePictures.ts'
import type { MeasuredWall } from './useWallGeometry.ts'
import { placeIn, rememberPlace } from './wallMemory.ts'
import { yOfEye, yOfPosition } from './wallPlace.ts'
import { type ProblemTiles, withProblem } from './withProblem.ts'

interface HangingWallProps {
  room: Room
  list: ImageList
  wall: Wall | undefined
  measured: MeasuredWall | undefined
  /** What the address says of the wall; each has a place of its own to come back to. */
  search: string
  openId: string | undefined
  selection: ImageSelection
  nameOf: (userId: string) => string | undefined
  isLearning: (fileId: string) => boolean
  isRefused: boolean
  /** Deleted pictures whose places are still there. */
  leaving: ReadonlySet<string>
  onLook: (view: WallView) => void
  onPosition: (position: number) => void
  /** What could not be settled before the eyes of somebody may be settled now. */
  onSettle: (view: () => WallView | undefined) => void
}

interface WallElements {
  wall: RefObject<HTMLElement | null>
  placeholders: RefObject<HTMLElement | null>
  tiles: RefObject<HTMLElement | null>
}

const MARGIN = 8
// Stands for the file's id in the address of every tile.
const FILE_ID = '-file-'

/** Hangs the wall below React, and gives the tiles that need more than a picture back to it. */
export function useHangingWall(elements: WallElements, props: HangingWallProps) {
  const { room, list, wall, measured, search, selection, nameOf, isLearning, isRefused, leaving } = props
  const { loader, pictures: facts } = useMediaServices()
  const hanging = useRef<HangingWall>(undefined)
  const [problems, setProblems] = useState<ProblemTiles>(new Map())
  const hrefTemplate = useHref(`/room/${encodeURIComponent(room.id)}/images/${FILE_ID}${search}`)
  const placeName = room.id + search

  const onLook = useEffectEvent(props.onLook)
  const onPosition = useEffectEvent(props.onPosition)
  const settle = useEffectEvent(() => {
    props.onSettle(() => hanging.current?.view())
  })
  const nameNow = useEffectEvent((userId: string) => nameOf(userId))
  const isLearningNow = useEffectEvent((fileId: string) => isLearning(fileId))
  const isRefusedNow = useEffectEvent(() => isRefused)
  const isLeavingNow = useEffectEvent((fileId: string) => leaving.has(fileId))
  const hrefOf = (fileId: string) => hrefTemplate.replace(FILE_ID, encodeURIComponent(fileId))
  const hrefNow = useEffectEvent(hrefOf)
  const wordsOf = useEffectEvent((position: number, isNarrow: boolean) =>
    describeSection({ list, leaving }, position, {
      unit: measured?.geometry.unit ?? 'day',
      isNarrow,
      nameOf,
    }),
  )
  const pickedOf = useEffectEvent((position: number) =>
    pickedPart(selection, sectionAt({ list, leaving }, position, measured?.geometry.unit ?? 'day').images),
  )
  const firstY = useEffectEvent((first: Wall, { pageTop, covered }: WallFrame) => {
    const eye = placeIn(placeName)
    const eyeY = eye && yOfEye(first, (fileId) => positionOf(list, fileId), eye)
    const open = props.openId === undefined ? undefined : positionOf(list, props.openId)
    if (open !== undefined) {
      const y = yOfPosition(first, open) ?? 0
      // Whoever comes back from the conversation finds the wall as they left it.
      const wasInSight = eyeY !== undefined && y > eyeY && y < eyeY + window.innerHeight - 2 * covered
      if (!wasInSight) return Math.max(-pageTop, y - headingAbove(first, open) - covered - MARGIN)
    }
    return eyeY === undefined ? -pageTop : eyeY - covered
  })

  useLayoutEffect(() => {
    const { wall: wallElement, placeholders, tiles } = elements
    if (wallElement.current === null || placeholders.current === null || tiles.current === null)
      return undefined
    const hung = createHangingWall({
      wallElement: wallElement.current,
      placeholdersElement: placeholders.current,
      tilesElement: tiles.current,
      context: {
        pictures: tilePictures(loader),
        facts,
        selection,
        hrefOf: hrefNow,
        nameOf: nameNow,
        isAwaited: ({ id }) => isLearningNow(id),
        isRefused: isRefusedNow,
        isLeaving: ({ id }) => isLeavingNow(id),
        onProblem: (tile) => {
          setProblems((known) => withProblem(known, tile))
        },
        onMeasure: ({ id }, ratio) => {
          learnRatio(id, ratio)
        },
      },
      wordsOf,
      pickedOf,
      firstY,
      onPosition,
      onLook(view) {
        onLook(view)
        settle()
      },
    })
    hanging.current = hung
    return () => {
      if (hung.isHung()) rememberPlace(placeName, hung.eye())
      hung.destroy()
      hanging.current = undefined
    }
  }, [elements, loader, facts, selection, placeName])

  useLayoutEffect(() => {
    if (wall !== undefined && measured !== undefined) hanging.current?.setWall(wall, measured.frame, list)
  }, [wall, measured, list])

  useEffect(() => {
    hanging.current?.tiles.update()
  })

  useEffect(() => {
    if (leaving.size === 0) return undefined
    settle()
    // Nobody sees what moves in a tab behind others.
    document.addEventListener('visibilitychange', settle)
    return () => {
      document.removeEventListener('visibilitychange', settle)
    }
  }, [leaving])

  return { hanging, problems, hrefOf }
}
