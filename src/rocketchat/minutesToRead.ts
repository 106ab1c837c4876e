const PAGE_SIZE = 100
/** Calls that reading in the background leaves to others. */
const RESERVE = 2

/** How long it takes to read so many rows more, a server's limit being all that it waits for. */
export function minutesToRead(count: number, callsPerMinute: number): number {
  const pages = Math.ceil(count / PAGE_SIZE)
  return Math.ceil(pages / Math.max(1, callsPerMinute - RESERVE))
}

/** "4 min left". */
export function describeTimeLeft(minutes: number): string {
  return minutes > 1 ? `${String(minutes)} min left` : 'less than a minute left'
}
