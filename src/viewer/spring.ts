/** A critically damped spring: it starts with the speed a hand gave it and arrives without swinging. */
export interface Spring {
  from: number
  to: number
  /** Per ms, at the start. */
  velocity: number
  /** Per ms: how fast what is left fades. */
  rate: number
}

export function springAt({ from, to, velocity, rate }: Spring, elapsedMs: number): number {
  const away = from - to
  return to + (away + (velocity + rate * away) * elapsedMs) * Math.exp(-rate * elapsedMs)
}

export function speedAt({ from, to, velocity, rate }: Spring, elapsedMs: number): number {
  const pull = velocity + rate * (from - to)
  return (velocity - rate * pull * elapsedMs) * Math.exp(-rate * elapsedMs)
}

/** Nothing more would be seen of it: it is there, and no longer fast enough to leave again. */
export function isAtRest(spring: Spring, elapsedMs: number, precision: number): boolean {
  const reach = Math.abs(speedAt(spring, elapsedMs)) / spring.rate
  return Math.abs(springAt(spring, elapsedMs) - spring.to) + reach < precision
}

/** Where something thrown comes to rest by itself: a spring that ends there only slows it down. */
export function throwTo(from: number, velocity: number, rate: number): number {
  return from + velocity / rate
}
