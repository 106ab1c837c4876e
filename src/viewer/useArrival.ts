import { useLayoutEffect, useRef, useState } from 'react'

import { ARRIVAL, flightBetween, isMotionWanted, isOnScreen } from './flight.ts'

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
    fileId,
    isPlaced,
    opener,
  }: { fileId: string | undefined; isPlaced: boolean; opener: Element | undefined },
): FirstLook | undefined {
  const [hung] = useState(() => opener?.querySelector('img:last-of-type') ?? undefined)
  const [openedId] = useState(fileId)
  const src = hung instanceof HTMLImageElement && hung.complete ? hung.currentSrc : undefined
  const [firstLook] = useState(src === undefined || src === '' ? undefined : src)
  const isDone = useRef(false)

  useLayoutEffect(() => {
    if (isDone.current || !isPlaced || stage === null) return
    isDone.current = true
    const from = hung?.getBoundingClientRect()
    const picture = stage.querySelector('[data-current] > [data-state]')
    if (!picture || !from || fileId !== openedId || !isOnScreen(from) || !isMotionWanted()) return
    // On its way it crosses what surrounds the stage.
    stage.toggleAttribute('data-arriving', true)
    const { translate, scale } = flightBetween(from, picture.getBoundingClientRect())
    const flight = picture.animate({ translate: [translate, '0px 0px'], scale: [scale, '1'] }, ARRIVAL)
    // It is one picture: while it is on its way it does not hang there too.
    const absence = hung?.animate({ opacity: [0, 0] }, { duration: ARRIVAL.duration })
    const arrive = () => {
      stage.toggleAttribute('data-arriving', false)
      absence?.cancel()
    }
    flight.addEventListener('finish', arrive)
    flight.addEventListener('cancel', arrive)
  }, [stage, isPlaced, hung, fileId, openedId])

  return firstLook === undefined || openedId === undefined ? undefined : { fileId: openedId, src: firstLook }
}
