import { type RefObject, useEffect, useRef, useState } from 'react'

import type { Room } from '#rocketchat/Room.ts'

import type { HangingWall } from './createHangingWall.ts'
import type { ImageList } from './imageList.ts'
import { spanOf } from './splitByDate.ts'
import type { TimelineMonth } from './timelineOf.ts'
import { useSeek } from './useSeek.ts'

interface GoToProps {
  room: Room
  list: ImageList
  newCount: number
  hanging: RefObject<HangingWall | undefined>
}

// Keys that are held or pressed one after the other ask for the last month only.
const SETTLE_MS = 250

/** Ways to bring the wall to a date. */
export function useGoTo({ room, list, newCount, hanging }: GoToProps) {
  const seek = useSeek(room, newCount)
  const [destination, setDestination] = useState<{ position: number }>()
  const isSeeking = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (destination !== undefined) hanging.current?.goTo(destination.position)
  }, [destination, hanging])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  /** To the newest picture before a moment; where it cannot be found, to a guess. */
  async function find(before: number, guess: number) {
    isSeeking.current = true
    try {
      const position = await seek(before)
      if (position === undefined) return
      isSeeking.current = false
      setDestination({ position })
    } catch {
      // The page that did not arrive is asked for again, and missed, where it belongs.
      isSeeking.current = false
      setDestination({ position: guess })
    }
  }

  return {
    /** While a date is looked for, what is passed on the way is not. */
    isSeeking: () => isSeeking.current,
    pass(position: number) {
      hanging.current?.passBy(position)
    },
    toMonth(month: TimelineMonth) {
      clearTimeout(timer.current)
      hanging.current?.passBy(month.position)
      if (month.isKnown) {
        isSeeking.current = false
        setDestination({ position: month.position })
        return
      }
      isSeeking.current = true
      timer.current = setTimeout(() => void find(spanOf(month.at, 'month').to, month.position), SETTLE_MS)
    },
    toDay(day: number) {
      void find(spanOf(day, 'day').to, 0)
    },
    toFirst() {
      setDestination({ position: list.total - 1 })
    },
  }
}
