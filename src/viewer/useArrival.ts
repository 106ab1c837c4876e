import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

import { ARRIVAL, flightBetween, hideFor, isMotionWanted, isOnScreen } from './flight.ts'
import { takeLift } from './lift.ts'

interface FirstLook {
  fileId: string
  src: string
}

/**
 * Once, when its place is known, the picture moves from where it hung to where it is looked at, with the very pixels
 * that hung there. Gives these, for as long as nothing better is here.
 */
export function useArrival(
  stage: HTMLElement | null,
  {
    frame,
    fileId,
    isPlaced,
    opener,
  }: {
    frame: RefObject<HTMLElement | null>
    fileId: string | undefined
    isPlaced: boolean
    opener: Element | undefined
  },
): FirstLook | undefined {
  const [hung] = useState(() => opener?.querySelector<HTMLImageElement>('img:last-of-type') ?? undefined)
  const [openedId] = useState(fileId)
  const src = hung?.complete === true ? hung.currentSrc : undefined
  const [firstLook] = useState(src === undefined || src === '' ? undefined : src)
  const isDone = useRef(false)

  useLayoutEffect(() => {
    if (isDone.current || !isPlaced || stage === null) return
    isDone.current = true
    const lift = takeLift(opener)
    const from = lift?.from ?? hung?.getBoundingClientRect()
    const picture = stage.querySelector('[data-current] > [data-state]')
    if (!picture || !hung || !from || fileId !== openedId || !isOnScreen(from) || !isMotionWanted()) return
    // On its way it crosses what surrounds the stage.
    stage.toggleAttribute('data-arriving', true)
    const { translate, scale } = flightBetween(from, picture.getBoundingClientRect())
    const flight = picture.animate({ translate: [translate, '0px 0px'], scale: [scale, '1'] }, ARRIVAL)
    if (lift !== undefined) {
      // Whenever the first frame of it is shown, it is where the lifted one would have been.
      flight.startTime = lift.startTime
      for (const dawn of dawnsOf(frame.current)) dawn.startTime = lift.startTime
    }
    // It is one picture: while it is on its way it does not hang there too.
    const show = lift?.show ?? hideFor(hung, ARRIVAL.duration)
    const arrive = () => {
      stage.toggleAttribute('data-arriving', false)
      show()
    }
    flight.addEventListener('finish', arrive)
    flight.addEventListener('cancel', arrive)
  }, [stage, isPlaced, hung, opener, frame, fileId, openedId])

  return firstLook === undefined || openedId === undefined ? undefined : { fileId: openedId, src: firstLook }
}

/** The fading in of what lies below everything. */
function dawnsOf(frame: HTMLElement | null): Animation[] {
  return (frame?.getAnimations({ subtree: true }) ?? []).filter(
    ({ effect }) =>
      effect instanceof KeyframeEffect && effect.target === frame && effect.pseudoElement !== null,
  )
}
