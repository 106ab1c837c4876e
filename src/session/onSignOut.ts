const cleanups = new Set<() => void>()

/** Runs `cleanup` whenever somebody signs out here: every cache that holds what they could read. */
export function onSignOut(cleanup: () => void): () => void {
  cleanups.add(cleanup)
  return () => {
    cleanups.delete(cleanup)
  }
}

export function runSignOutCleanups(): void {
  for (const cleanup of cleanups) cleanup()
}
