import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react'

import { formatMonth } from '#lib/formatDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import { useClient } from '#session/useSession.ts'

import { lastAtMost } from './Block.ts'
import type { Place } from './createPlace.ts'
import type { ImageList } from './imageList.ts'
import { formatShortMonth } from './formatSection.ts'
import { oldestImageQuery } from './oldestImageQuery.ts'
import styles from './Timeline.module.css'
import { type TimelineMonth, timelineOf } from './timelineOf.ts'
import { useIsScrolling } from './useIsScrolling.ts'

interface TimelineProps {
  roomId: string
  list: ImageList
  place: Place
  /** Behind the viewer nothing is asked for. */
  isIdle: boolean
  /** On the way to somewhere else. */
  onPass: (position: number) => void
  /** Somebody wants to see this month, which begins about there. */
  onMonth: (month: TimelineMonth) => void
}

const STEPS: Record<string, number | undefined> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageUp: -12,
  PageDown: 12,
  Home: -Infinity,
  End: Infinity,
}
const LONGEST_TICK_REM = 2.125

/** The room's months beside the wall, newest at the top, each as long as it has pictures: to drag, to click, or by keys. */
export function Timeline({ roomId, list, place, isIdle, onPass, onMonth }: TimelineProps) {
  const client = useClient()
  const { data: oldestAt } = useQuery({
    ...oldestImageQuery(client, roomId, list.total),
    enabled: !isIdle && list.total > 0,
  })
  const months = useMemo(() => timelineOf(list, { oldestAt: oldestAt ?? undefined }), [list, oldestAt])
  const starts = useMemo(() => [...months.map(({ position }) => position), list.total], [months, list.total])
  const here = useSyncExternalStore(place.subscribe, () => lastAtMost(starts, place.get()))
  const rail = useRef<HTMLDivElement>(null)
  /** How far down the rail the hand is, from 0 to 1: the months may become more meanwhile. */
  const [dragged, setDragged] = useState<number>()
  const isScrolling = useIsScrolling()
  const most = Math.max(1, ...months.map(({ count }) => count))
  const current = dragged === undefined ? here : Math.floor(dragged * months.length)
  const month = months[current]
  if (month === undefined || months.length < 2) return null

  function follow({ clientY }: PointerEvent) {
    const { top, height } = rail.current?.getBoundingClientRect() ?? { top: 0, height: 1 }
    const down = Math.min(0.9999, Math.max(0, (clientY - top) / height))
    setDragged(down)
    const under = months[Math.floor(down * months.length)]
    if (under !== undefined) onPass(under.position + ((down * months.length) % 1) * under.count)
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = months[Math.min(months.length - 1, Math.max(0, current + step))]
    if (next !== undefined) onMonth(next)
  }

  return (
    <div
      className={styles.timeline}
      data-scrolling={isScrolling || dragged !== undefined || undefined}
      role="slider"
      tabIndex={0}
      aria-label="Timeline"
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={months.length}
      aria-valuenow={current + 1}
      aria-valuetext={describe(month)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={(event) => {
        if (dragged !== undefined) follow(event)
      }}
      onPointerUp={() => {
        setDragged(undefined)
        if (dragged !== undefined && month.count > 0) onMonth(month)
      }}
      onPointerCancel={() => {
        setDragged(undefined)
      }}
    >
      <div ref={rail} className={styles.rail}>
        <svg className={styles.ticks} aria-hidden="true">
          {months.map(({ at, count, isKnown }, index) => (
            <line
              key={at}
              data-here={index === current || undefined}
              data-estimate={!isKnown || undefined}
              x1={percent(1 - tickOf(count, most))}
              x2="100%"
              y1={percent(downTheRail(index, months.length))}
              y2={percent(downTheRail(index, months.length))}
            />
          ))}
        </svg>
        {months.map(({ at }, index) =>
          isJanuary(at) ? (
            <b key={at} className={styles.year} style={{ translate: fromTop(index, months.length) }}>
              {new Date(at).getFullYear()}
            </b>
          ) : null,
        )}
        <span className={styles.here} style={{ translate: fromTop(current, months.length) }}>
          {/* Each month has a label of its own: one label for all would move its edge with the length of the name. */}
          <span key={month.at}>{formatShortMonth(month.at)}</span>
        </span>
      </div>
    </div>
  )
}

/** The middle of a month, from 0 to 1. */
function downTheRail(index: number, count: number): number {
  return (index + 0.5) / count
}

/** Of an element as high as the rail. Moved by transform: months come and go under the eye, and shift no layout. */
function fromTop(index: number, count: number): string {
  return `0 ${percent(downTheRail(index, count))}`
}

function percent(share: number): string {
  return `${String(share * 100)}%`
}

function describe({ at, count, isKnown }: TimelineMonth): string {
  const images = count === 1 ? '1 image' : `${formatCount(count)} images`
  return `${formatMonth(at)}, ${isKnown ? '' : 'about '}${images}`
}

function isJanuary(at: number): boolean {
  return new Date(at).getMonth() === 0
}

/** Of the longest one. The root keeps months with few pictures apart from those with none. */
function tickOf(count: number, most: number): number {
  return (count === 0 ? 0.125 : 0.3 + Math.sqrt(count / most) * (LONGEST_TICK_REM - 0.3)) / LONGEST_TICK_REM
}
