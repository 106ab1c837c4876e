import type { Size } from './zoom.ts'

export interface Box extends Size {
  left: number
  top: number
}

/** What moves a box over another one: about the middles, so that no corner decides. */
export function flightBetween(from: Box, to: Box): { translate: string; scale: string } {
  const x = from.left + from.width / 2 - to.left - to.width / 2
  const y = from.top + from.height / 2 - to.top - to.height / 2
  // Where shapes differ (a tile that shows its picture with margins) the smaller one stays inside.
  const scale = Math.min(from.width / Math.max(1, to.width), from.height / Math.max(1, to.height))
  return { translate: `${String(x)}px ${String(y)}px`, scale: String(scale) }
}

export function isOnScreen({ left, top, width, height }: Box): boolean {
  return (
    width > 0 &&
    height > 0 &&
    left < window.innerWidth &&
    left + width > 0 &&
    top < window.innerHeight &&
    top + height > 0
  )
}

export function isMotionWanted(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** For so many ms, or until the function that it gives is called: an animation would have every frame styled anew. */
export function hideFor(element: HTMLElement, ms: number): () => void {
  function show() {
    element.style.removeProperty('visibility')
  }
  element.style.visibility = 'hidden'
  const timer = setTimeout(show, ms)
  return () => {
    clearTimeout(timer)
    show()
  }
}

// The tokens' --duration-long and --duration-medium, --ease-move and --ease-out.
export const ARRIVAL = { duration: 320, easing: 'cubic-bezier(0.4, 0, 0.1, 1)', fill: 'backwards' } as const
export const DEPARTURE = { duration: 220, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' }
/** The ground's, as the viewer's style sheet has it. */
export const DAWN = { ...DEPARTURE, fill: 'backwards' } as const
