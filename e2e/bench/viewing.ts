// What the benchmark watches inside the viewer. Playwright sends this there alone, so it is whole in itself.

export interface StepFigures {
  /** From the event to the frame that shows the picture, be it on its way to the viewer; the frame right after it is 1. */
  framesToPicture: number
  /** To the one that shows it in the viewer, small or whole. */
  framesToViewer: number
  /** To its pixels for the screen. */
  msToSharp: number
  /** The browser's own measure of how long the interaction took until the next paint. */
  interactionMs: number
}

/** Watches what the next click or key does, until the viewer shows another picture sharp. */
export function watchStep(event: 'click' | 'keydown'): { figures: Promise<StepFigures> } {
  const pictureNow = () => document.querySelector('dialog [data-current] [role="img"]')
  const liftedNow = () => document.querySelector('[data-lift]')
  const isDrawn = (picture: Element) =>
    picture.querySelector('canvas') !== null ||
    [...picture.querySelectorAll('img')].some(({ complete, naturalWidth }) => complete && naturalWidth > 0)
  const before = pictureNow()

  // Shorter ones are not told.
  let interactionMs = 16
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // What is no interaction has none: a pointer that rests where the viewer appears leaves and enters by itself.
      const isInteraction = 'interactionId' in entry && Number(entry.interactionId) > 0
      if (isInteraction) interactionMs = Math.max(interactionMs, entry.duration)
    }
  })
  const interactions = { type: 'event', durationThreshold: 16 }
  observer.observe(interactions)

  const figures = new Promise<StepFigures>((resolve) => {
    function begin() {
      const start = performance.now()
      let frames = 0
      let framesToPicture = Number.POSITIVE_INFINITY
      let framesToViewer = Number.POSITIVE_INFINITY
      function look() {
        frames += 1
        const elapsed = performance.now() - start
        const picture = pictureNow()
        const isThere = picture !== null && picture !== before && isDrawn(picture)
        const lifted = liftedNow()
        const isOnItsWay = lifted !== null && isDrawn(lifted)
        if (isThere) framesToViewer = Math.min(framesToViewer, frames)
        if (isThere || isOnItsWay) framesToPicture = Math.min(framesToPicture, frames)
        const isSharp = isThere && picture.matches('[data-state="shown"]')
        if (!isSharp && elapsed < 5_000) {
          requestAnimationFrame(look)
          return
        }
        // The observer hears of an interaction once it has been painted.
        setTimeout(() => {
          observer.disconnect()
          const msToSharp = isSharp ? elapsed : Number.POSITIVE_INFINITY
          resolve({ framesToPicture, framesToViewer, msToSharp, interactionMs })
        }, 300)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener(event, begin, { capture: true, once: true })
  })
  return { figures }
}
