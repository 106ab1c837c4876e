// What the benchmark does inside a page. Playwright sends each function there alone, so each is whole in itself.

export interface ScrollFigures {
  frames: number
  longFrames: number
  worstMs: number
}

/** Scrolls `distance` px in `durationMs` at a steady pace and counts the frames that came. */
export async function scrollSteadily({ distance, durationMs }: { distance: number; durationMs: number }) {
  const from = window.scrollY
  const times: number[] = []
  await new Promise<void>((resolve) => {
    const start = performance.now()
    function step(now: number) {
      times.push(now)
      const progress = Math.min(1, (performance.now() - start) / durationMs)
      window.scrollTo(0, from + distance * progress)
      if (progress < 1) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  return {
    frames: times.length,
    longFrames: gaps.filter((gap) => gap > 50).length,
    worstMs: Math.max(...gaps),
  } satisfies ScrollFigures
}

/** Flings `distance` px, fast and then slower, and sums the long tasks of the main thread. */
export async function fling({ distance, durationMs }: { distance: number; durationMs: number }) {
  let longTaskMs = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTaskMs += duration
  })
  observer.observe({ type: 'longtask' })
  const from = window.scrollY
  await new Promise<void>((resolve) => {
    const start = performance.now()
    function step() {
      const progress = Math.min(1, (performance.now() - start) / durationMs)
      window.scrollTo(0, from + distance * (1 - (1 - progress) ** 3))
      if (progress < 1) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
  // The observer hears of a task once it is over.
  await new Promise((resolve) => setTimeout(resolve, 300))
  observer.disconnect()
  return { longTaskMs }
}

/** Share of frames, at `speed` px/s, in which a fifth of the window or more shows nothing, not even a placeholder. */
export async function blankShare({
  speed,
  durationMs,
  tile,
  ground,
}: {
  speed: number
  durationMs: number
  tile: string
  ground?: string | undefined
}) {
  let frames = 0
  let blank = 0
  const channel = new MessageChannel()
  const isSomething = (element: Element | null) =>
    element !== null && (element.closest(tile) !== null || (ground !== undefined && element.matches(ground)))
  const isBandBlank = (y: number) =>
    ![0.08, 0.22, 0.36, 0.5, 0.64, 0.78, 0.92].some((share) =>
      [0, 14, 28].some((down) => isSomething(document.elementFromPoint(window.innerWidth * share, y + down))),
    )
  channel.port1.addEventListener('message', () => {
    frames += 1
    const heights = [0.12, 0.3, 0.5, 0.7, 0.9].map((share) => window.innerHeight * share)
    if (heights.some(isBandBlank)) blank += 1
  })
  channel.port1.start()
  await new Promise<void>((resolve) => {
    const start = performance.now()
    const from = window.scrollY
    function step() {
      const elapsed = performance.now() - start
      window.scrollTo(0, from + (speed * elapsed) / 1000)
      // Delivered once this frame has been painted.
      channel.port2.postMessage(undefined)
      if (elapsed < durationMs) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
  channel.port1.close()
  return blank / Math.max(1, frames)
}

/** Milliseconds from asking for the end of the list until the window shows tiles there and stays at the end. */
export async function jumpToEnd({
  tile,
  ground,
  limitMs,
}: {
  tile: string
  ground?: string | undefined
  limitMs: number
}) {
  const isSomethingAt = (x: number) => {
    const element = document.elementFromPoint(x, window.innerHeight * 0.5)
    return (
      element !== null &&
      (element.closest(tile) !== null || (ground !== undefined && element.matches(ground)))
    )
  }
  const start = performance.now()
  let steadyAt: number | undefined
  let height = -1
  while (performance.now() - start < limitMs) {
    const { scrollHeight } = document.documentElement
    window.scrollTo(0, scrollHeight)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
    if ([60, 200, 500].some(isSomethingAt) && scrollHeight === height) {
      steadyAt ??= performance.now()
      // An end that holds for half a second is the end.
      if (performance.now() - steadyAt > 500) return steadyAt - start
    } else {
      steadyAt = undefined
    }
    height = scrollHeight
  }
  return Number.POSITIVE_INFINITY
}

/** Looks at the upper `share` of a wall, stop by stop, until all of its pictures have come. */
export async function walkDown({ wall, share }: { wall: string; share: number }) {
  const element = document.querySelector(wall)
  if (element === null) throw new Error('No wall')
  const centre = () => document.elementFromPoint(window.innerWidth * 0.3, window.innerHeight * 0.5)
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  window.scrollTo(0, 0)
  while (window.scrollY < element.clientHeight * share - window.innerHeight) {
    window.scrollBy(0, 4000)
    // The wall hears of the scroll with the next frame, and is looked at once it rests.
    await wait(160)
    for (let waits = 0; centre() === element && waits < 500; waits += 1) await wait(10)
  }
  window.scrollTo(0, 0)
  await wait(500)
}
