import { ARRIVAL, hideFor, isMotionWanted, isOnScreen } from './flight.ts'
import { showLiftLayer } from './liftLayer.ts'
import type { Size } from './zoom.ts'

export interface Lift {
  tile: Element
  /** Where the picture hung. */
  from: DOMRect
  /** When it set out, on the document's timeline. */
  startTime: number
  /** Has it hang there again. */
  show: () => void
}

// Frames do not come in a page that is not seen.
const NO_FRAME_MS = 200
const NO_VIEWER_MS = 1000

let lifted: (Lift & { end: () => void }) | undefined

/**
 * The answer to a click within a frame: the picture that hangs in the tile sets out to where the viewer will show it,
 * without scripts. To render the viewer takes several frames; it is opened behind the first one and takes over what
 * is on its way. Whatever comes in between, nothing stays.
 */
export function lift(tile: Element, dimensions: Size | undefined, open: () => void) {
  if (lifted !== undefined) return
  const hung = tile.querySelector<HTMLImageElement>('img:last-of-type')
  const from = hung?.getBoundingClientRect()
  if (!hung || !from || hung.naturalWidth === 0 || !isOnScreen(from) || !isMotionWanted()) {
    open()
    return
  }

  const { element, startTime } = showLiftLayer(hung, from, dimensions)
  const show = hideFor(hung, ARRIVAL.duration)
  const over = new AbortController()
  const { signal } = over
  lifted = { tile, from, startTime, show, end }

  const wall = new ResizeObserver(() => {
    if (!tile.isConnected) putDown()
  })
  wall.observe(tile)
  window.addEventListener('popstate', putDown, { signal })
  requestAnimationFrame(() => setTimeout(openOnce))
  setTimeout(openOnce, NO_FRAME_MS)

  let isAsked = false
  function openOnce() {
    if (signal.aborted || isAsked || !tile.isConnected) return
    isAsked = true
    // From here on a second click hits nothing that is below.
    element.style.pointerEvents = 'auto'
    setTimeout(() => {
      if (!signal.aborted) putDown()
    }, NO_VIEWER_MS)
    open()
  }

  function putDown() {
    show()
    end()
  }

  function end() {
    over.abort()
    wall.disconnect()
    element.remove()
    lifted = undefined
  }
}

/** What comes from the tile to the viewer, if anything does; it is the viewer's from here on. */
export function takeLift(tile: Element | undefined): Lift | undefined {
  const taken = lifted
  taken?.end()
  return taken?.tile === tile ? taken : undefined
}
