import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'

import { DEPARTURE, flightBetween, hideFor, isMotionWanted, isOnScreen } from './flight.ts'
import styles from './ImageViewer.module.css'

interface DepartureOptions {
  stage: HTMLElement | null
  frame: RefObject<HTMLElement | null>
  /** Where the picture hangs, when it can be seen there. */
  findHome: () => Element | null | undefined
}

// The page scrolls to the picture and may need a render for it.
const PATIENCE_FRAMES = 6

/** When the viewer goes, however it was closed, the picture goes back to where it hangs; without a place it fades. */
export function useDeparture({ stage, frame, findHome }: DepartureOptions) {
  const leave = useEffectEvent(() => {
    const picture = stage?.querySelector<HTMLElement>('[data-current] > [data-state]')
    const ground = frame.current
    const dialog = ground?.closest('dialog')
    if (!picture || !ground || !dialog || !isMotionWanted()) return
    const box = picture.getBoundingClientRect()
    const flying = document.createElement('div')
    flying.className = styles.flying ?? ''
    flying.ariaHidden = 'true'
    flying.append(copyOf(picture))
    Object.assign(flying.style, {
      left: `${String(box.left)}px`,
      top: `${String(box.top)}px`,
      width: `${String(box.width)}px`,
      height: `${String(box.height)}px`,
    })
    const shade = document.createElement('div')
    shade.className = styles.shade ?? ''
    const { backgroundColor, opacity } = getComputedStyle(ground, '::before')
    shade.style.background = backgroundColor
    let frames = 0
    requestAnimationFrame(function look() {
      // Only React's rehearsal in development: the viewer is still here.
      if (dialog.isConnected) return
      if (frames === 0) document.body.append(shade, flying)
      frames += 1
      const home = findHome()?.querySelector<HTMLElement>('img:last-of-type')
      const to = home?.getBoundingClientRect()
      if (home && to && isOnScreen(to)) fly(home, to)
      else if (frames < PATIENCE_FRAMES) requestAnimationFrame(look)
      else void end(flying.animate({ opacity: [1, 0], scale: ['1', '0.96'] }, DEPARTURE))
    })
    function fly(home: HTMLElement, to: DOMRect) {
      const { translate, scale } = flightBetween(to, box)
      // It is one picture: where it hangs it appears when it is there.
      const show = hideFor(home, 2 * DEPARTURE.duration)
      const way = { translate: ['0px 0px', translate], scale: ['1', scale] }
      void end(flying.animate(way, DEPARTURE), show)
    }
    async function end(flight: Animation, show?: () => void) {
      const dawn = shade.animate({ opacity: [opacity, '0'] }, DEPARTURE)
      await Promise.allSettled([flight.finished, dawn.finished])
      show?.()
      flying.remove()
      shade.remove()
    }
  })

  useLayoutEffect(
    () => () => {
      leave()
    },
    [],
  )
}

/** Elements only copy their markup; what is painted on a canvas is copied by hand. */
function copyOf(picture: HTMLElement): HTMLElement {
  const copy = picture.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return picture
  const painted = [...picture.querySelectorAll('canvas')]
  for (const [index, canvas] of copy.querySelectorAll('canvas').entries()) {
    const source = painted[index]
    if (source === undefined || source.width === 0) continue
    canvas.width = source.width
    canvas.height = source.height
    canvas.getContext('2d')?.drawImage(source, 0, 0)
  }
  Object.assign(copy.style, { width: '100%', height: '100%', translate: 'none', scale: 'none' })
  return copy
}
