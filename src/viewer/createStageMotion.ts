import { isAtRest, speedAt, type Spring, springAt } from './spring.ts'

/** Where everything on the stage is: the zoom of the picture, and how far hands moved it sideways or away. */
export interface Pose {
  scale: number
  x: number
  y: number
  /** Px sideways, towards a neighbour. */
  walk: number
  /** Px with the finger, on the way out. */
  pullX: number
  pullY: number
}

export const AT_REST: Pose = { scale: 1, x: 0, y: 0, walk: 0, pullX: 0, pullY: 0 }

type Channel = keyof Pose

interface GlideOptions {
  velocity?: Partial<Pose>
  /** Per ms; larger is sooner. */
  rate?: Partial<Pose>
}

export interface StageMotion {
  getPose(): Pose
  /** Where it comes to rest. */
  getTarget(): Pose
  getVelocity(channel: Channel): number
  /** At once, as under a finger. */
  set(change: Partial<Pose>): void
  glide(change: Partial<Pose>, options?: GlideOptions): void
  /** A hand catches it on its way. */
  stop(): void
  isMoving(): boolean
  subscribe(listener: () => void): () => void
}

interface StageMotionOptions {
  now?: () => number
  requestFrame?: (callback: () => void) => void
  isMotionWanted?: () => boolean
}

const RATE = 0.018
const CHANNELS: readonly Channel[] = ['scale', 'x', 'y', 'walk', 'pullX', 'pullY']

/**
 * Moves what is on the stage, outside of React: between a finger and the picture there is no time for rendering.
 * Whatever is under way can be caught and sent elsewhere, and goes on from where it is.
 */
export function createStageMotion({
  now = () => performance.now(),
  requestFrame = requestAnimationFrame,
  isMotionWanted = () => !matchMedia('(prefers-reduced-motion: reduce)').matches,
}: StageMotionOptions = {}): StageMotion {
  const listeners = new Set<() => void>()
  const springs = new Map<Channel, Spring & { startedAt: number }>()
  let pose = AT_REST
  let isTicking = false

  function tell() {
    for (const listener of listeners) listener()
  }

  function tick() {
    isTicking = false
    if (springs.size === 0) return
    const next = { ...pose }
    for (const [channel, spring] of springs) {
      const elapsed = Math.max(0, now() - spring.startedAt)
      const isDone = isAtRest(spring, elapsed, channel === 'scale' ? 0.001 : 0.4)
      next[channel] = isDone ? spring.to : springAt(spring, elapsed)
      if (isDone) springs.delete(channel)
    }
    pose = next
    tickLater()
    tell()
  }

  function tickLater() {
    if (isTicking || springs.size === 0) return
    isTicking = true
    requestFrame(tick)
  }

  function velocityOf(channel: Channel): number {
    const spring = springs.get(channel)
    return spring === undefined ? 0 : speedAt(spring, Math.max(0, now() - spring.startedAt))
  }

  return {
    getPose: () => pose,
    getTarget() {
      const target = { ...pose }
      for (const [channel, { to }] of springs) target[channel] = to
      return target
    },
    getVelocity: velocityOf,
    set(change) {
      for (const channel of CHANNELS) if (change[channel] !== undefined) springs.delete(channel)
      pose = { ...pose, ...change }
      tell()
    },
    glide(change, { velocity = {}, rate = {} } = {}) {
      if (!isMotionWanted()) {
        this.set(change)
        return
      }
      for (const channel of CHANNELS) {
        const to = change[channel]
        if (to === undefined) continue
        springs.set(channel, {
          from: pose[channel],
          to,
          velocity: velocity[channel] ?? velocityOf(channel),
          rate: rate[channel] ?? RATE,
          startedAt: now(),
        })
      }
      tickLater()
      tell()
    },
    stop() {
      springs.clear()
      tell()
    },
    isMoving: () => springs.size > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
