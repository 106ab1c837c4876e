let arrivals = 0

/** Counts up with all that arrives, so that of two answers the later one is known. */
export function nextArrival(): number {
  arrivals += 1
  return arrivals
}
