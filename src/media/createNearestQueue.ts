/** How much something is wanted: the lowest priority first, then whoever asked first. */
export interface Nearness {
  priority: number
  order: number
}

export interface Job {
  /** Asked whenever there is a free place. Infinite priority waits until somebody wants it more. */
  getNearness(): Nearness
  run(): Promise<void>
}

export interface NearestQueue {
  add(job: Job): void
  remove(job: Job): void
  has(job: Job): boolean
  /** After somebody changed their mind about what is near. */
  reconsider(): void
}

/** Starts the nearest of all waiting jobs, and never has more than its number under way. */
export function createNearestQueue(maxAtOnce: number): NearestQueue {
  const waiting = new Set<Job>()
  let underWay = 0

  function startNext() {
    while (underWay < maxAtOnce) {
      const nearest = nearestOf(waiting)
      if (nearest === undefined) return
      waiting.delete(nearest)
      underWay += 1
      void nearest.run().finally(() => {
        underWay -= 1
        startNext()
      })
    }
  }

  function reconsider() {
    // What is mounted together is compared together.
    if (waiting.size > 0) queueMicrotask(startNext)
  }

  return {
    add(job) {
      waiting.add(job)
      reconsider()
    },
    remove: (job) => {
      waiting.delete(job)
    },
    has: (job) => waiting.has(job),
    reconsider,
  }
}

function nearestOf(waiting: ReadonlySet<Job>): Job | undefined {
  let nearest: Job | undefined
  let best: Nearness = { priority: Infinity, order: Infinity }
  for (const job of waiting) {
    const { priority, order } = job.getNearness()
    const isNearer = priority < best.priority || (priority === best.priority && order < best.order)
    if (priority === Infinity || !isNearer) continue
    nearest = job
    best = { priority, order }
  }
  return nearest
}
