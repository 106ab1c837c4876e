import { useLayoutEffect, useRef } from 'react'

const DURATION_MS = 320
// The tokens' --ease-move.
const EASING = 'cubic-bezier(0.4, 0, 0.1, 1)'

/** Once, when its place is known, the picture moves from where it hung to where it is looked at. */
export function useArrival(stage: HTMLElement | null, isPlaced: boolean) {
  const origin = useRef<DOMRect>(undefined)
  useLayoutEffect(() => {
    // Before the dialog opens and takes the focus.
    origin.current = boxOfOpener()
  }, [])

  useLayoutEffect(() => {
    const from = origin.current
    if (!isPlaced || stage === null || from === undefined) return
    origin.current = undefined
    const picture = stage.querySelector('[data-current] > [data-state]')
    if (picture === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const to = picture.getBoundingClientRect()
    const x = from.left + from.width / 2 - to.left - to.width / 2
    const y = from.top + from.height / 2 - to.top - to.height / 2
    // On its way it crosses what surrounds the stage.
    stage.toggleAttribute('data-arriving', true)
    const journey = picture.animate(
      { translate: [`${String(x)}px ${String(y)}px`, '0px 0px'], scale: [from.width / to.width, 1] },
      { duration: DURATION_MS, easing: EASING },
    )
    const arrive = () => {
      stage.toggleAttribute('data-arriving', false)
    }
    journey.addEventListener('finish', arrive)
    journey.addEventListener('cancel', arrive)
  }, [stage, isPlaced])
}

/** The box on the page of whatever has the focus, which is what was pressed to come here. */
function boxOfOpener(): DOMRect | undefined {
  const picture = document.activeElement?.querySelector('img')
  const box = picture?.getBoundingClientRect()
  const isSeen = box && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight
  return isSeen ? box : undefined
}
