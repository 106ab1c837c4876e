const FIRST_MS = 1_000
const LONGEST_MS = 120_000

/** Twice as long after every failure; half of it by chance, so that a server that comes back is not asked by all at once. */
export function retryDelay(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures)
  return (longest / 2) * (1 + random())
}
