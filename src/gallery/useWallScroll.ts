import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { placeOf, type Wall } from './layOutWall.ts'
import type { MeasuredWall } from './useWallGeometry.ts'
import { placeIn, rememberPlace } from './wallMemory.ts'
import { type Eye, eyeAt, yOfEye } from './wallPlace.ts'

interface WallScroll {
  roomId: string
  around: string | undefined
  wall: Wall | undefined
  measured: MeasuredWall | undefined
  images: readonly RoomImage[]
  indices: ReadonlyMap<string, number>
  openId: string | undefined
  element: RefObject<HTMLElement | null>
}

const MARGIN = 8

/**
 * What is looked at stays where it is when pages arrive above, sizes become known or the window changes,
 * and is found again when somebody comes back. Gives a function that brings a picture into view.
 */
export function useWallScroll({
  roomId,
  around,
  wall,
  measured,
  images,
  indices,
  openId,
  element,
}: WallScroll): (index: number) => void {
  const shown = useRef<{ wall: Wall; pageTop: number; ids: readonly string[] }>(undefined)
  const eye = useRef<Eye>(undefined)

  useLayoutEffect(() => {
    if (wall === undefined || measured === undefined) return
    const { pageTop } = measured
    const covered = coveredBy(element.current)
    const toPage = (y: number) => y + pageTop - covered

    const before = shown.current
    if (before === undefined) {
      window.scrollTo({ top: firstScroll(), behavior: 'instant' })
    } else if (before.wall !== wall || before.pageTop !== pageTop) {
      const seen = eyeAt(before.wall, before.ids, window.scrollY - before.pageTop + covered)
      const isAtTop = window.scrollY <= 0 && before.ids[0] === images[0]?.id
      const y = seen && !isAtTop ? yOfEye(wall, (id) => indices.get(id), seen) : undefined
      if (y !== undefined) window.scrollTo({ top: toPage(y), behavior: 'instant' })
    }
    const ids =
      before?.ids.length === images.length && before.ids[0] === images[0]?.id
        ? before.ids
        : images.map(({ id }) => id)
    shown.current = { wall, pageTop, ids }

    function firstScroll(): number {
      if (wall === undefined) return 0
      const open = openId === undefined ? undefined : indices.get(openId)
      const place = open === undefined ? undefined : placeOf(wall, open)
      if (place !== undefined) return Math.max(0, toPage(place.band.top) - MARGIN)
      const remembered = placeIn(roomId)
      const y =
        remembered?.eye !== undefined && remembered.around === around
          ? yOfEye(wall, (id) => indices.get(id), remembered.eye)
          : undefined
      if (y !== undefined) return toPage(y)
      const lead = wall.bands[0]?.top ?? 0
      return lead > 0 ? toPage(lead) : 0
    }
  }, [wall, measured, images, indices, openId, roomId, around, element])

  useEffect(() => {
    function look() {
      const now = shown.current
      if (now === undefined) return
      eye.current = eyeAt(now.wall, now.ids, window.scrollY - now.pageTop + coveredBy(element.current))
    }
    look()
    window.addEventListener('scrollend', look)
    return () => {
      window.removeEventListener('scrollend', look)
    }
  }, [element])

  useLayoutEffect(
    () => () => {
      const now = shown.current
      if (now === undefined) return
      const seen = eyeAt(now.wall, now.ids, window.scrollY - now.pageTop + coveredBy(element.current))
      rememberPlace(roomId, { around, eye: window.scrollY > 0 ? seen : undefined })
    },
    [roomId, around, element],
  )

  return useCallback(
    (index) => {
      const now = shown.current
      const place = now && placeOf(now.wall, index)
      if (now === undefined || place === undefined) return
      const { top, headingHeight, rowHeight } = place.band
      const covered = coveredBy(element.current)
      const first = now.pageTop + top - covered - MARGIN
      const last = now.pageTop + top + headingHeight + rowHeight + MARGIN - window.innerHeight
      if (window.scrollY > first) window.scrollTo({ top: first, behavior: 'instant' })
      else if (window.scrollY < last) window.scrollTo({ top: last, behavior: 'instant' })
    },
    [element],
  )
}

/** What sticks to the top of the window; the style sheet says it as a scroll margin. */
function coveredBy(element: HTMLElement | null): number {
  return element === null ? 0 : Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0
}
