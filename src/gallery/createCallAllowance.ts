interface CallAllowance {
  calls: number
  perMs: number
  now?: () => number
}

/** A function that says yes at most so many times in any stretch of time. */
export function createCallAllowance({ calls, perMs, now = Date.now }: CallAllowance): () => boolean {
  let times: readonly number[] = []
  return () => {
    const at = now()
    times = times.filter((time) => at - time < perMs)
    if (times.length >= calls) return false
    times = [...times, at]
    return true
  }
}
