export interface Budget {
  isAllowed: boolean
  limit: number
  remaining: number
  /** Epoch ms. */
  resetAt: number
}

export interface Limiter {
  take(key: string, limit: number, windowMs: number): Budget
  reset(): void
}

/** A fixed window per key, opened by its first call; a refused call does not make it longer (contract 4). */
export function createLimiter(now: () => number): Limiter {
  const windows = new Map<string, { openedAt: number; calls: number }>()

  return {
    take(key, limit, windowMs) {
      const known = windows.get(key)
      const window =
        known !== undefined && now() - known.openedAt < windowMs ? known : { openedAt: now(), calls: 0 }
      windows.set(key, window)
      window.calls += 1
      return {
        isAllowed: window.calls <= limit,
        limit,
        remaining: Math.max(0, limit - window.calls),
        resetAt: window.openedAt + windowMs,
      }
    },
    reset: () => {
      windows.clear()
    },
  }
}
