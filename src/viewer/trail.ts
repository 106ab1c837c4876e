import type { Point } from './zoom.ts'

/** Where a pointer was lately, oldest first. */
export type Trail = readonly (Point & { time: number })[]

// Longer ago says nothing about how fast a finger is when it lets go.
const MEMORY_MS = 100
// A finger that rested before it let go throws nothing.
const REST_MS = 50

export function follow(trail: Trail, { x, y, time }: Point & { time: number }): Trail {
  return [...trail.filter((before) => time - before.time < MEMORY_MS), { x, y, time }]
}

/** Px per ms at the end of the trail. */
export function velocityAt(trail: Trail, now: number): Point {
  const first = trail[0]
  const last = trail.at(-1)
  if (first === undefined || last === undefined || now - last.time > REST_MS) return { x: 0, y: 0 }
  const time = last.time - first.time
  return time > 0 ? { x: (last.x - first.x) / time, y: (last.y - first.y) / time } : { x: 0, y: 0 }
}
