import { type RefObject, useLayoutEffect } from 'react'

import type { StageMotion } from './createStageMotion.ts'

interface ShownPose {
  stage: HTMLElement | null
  /** Thins out while the picture is pulled away. */
  frame: RefObject<HTMLElement | null>
  height: number
}

// A picture on its way out shrinks a little: it is no longer on the wall of the viewer.
const SHRINK = 0.3

/** Puts the stage's motion on the screen, past React. */
export function useShownPose(motion: StageMotion, { stage, frame, height }: ShownPose) {
  // After each render: the current picture may be another element.
  useLayoutEffect(() => {
    const track = stage?.querySelector<HTMLElement>('[data-track]')
    const picture = stage?.querySelector<HTMLElement>('[data-current] > [data-state]')
    if (!stage || !track) return undefined

    function show() {
      const { scale, x, y, walk, pullX, pullY } = motion.getPose()
      const pulled = Math.min(1, Math.max(0, pullY / Math.max(1, height)))
      if (track) track.style.translate = `${String(walk)}px`
      if (picture) {
        picture.style.translate = `${String(x + pullX)}px ${String(y + pullY)}px`
        picture.style.scale = String(scale * (1 - SHRINK * pulled))
      }
      frame.current?.style.setProperty('--pulled', String(pulled))
      stage?.toggleAttribute('data-moving', motion.isMoving())
      stage?.toggleAttribute('data-pulled', pulled > 0)
      stage?.toggleAttribute('data-is-close-up', motion.getTarget().scale > 1)
    }
    show()
    const stop = motion.subscribe(show)
    return () => {
      stop()
      picture?.style.removeProperty('translate')
      picture?.style.removeProperty('scale')
    }
  })
}
