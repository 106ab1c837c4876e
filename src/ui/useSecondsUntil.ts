import { useCallback, useSyncExternalStore } from 'react'

/** Whole seconds left until a moment, counting down; undefined without one. */
export function useSecondsUntil(at: number | undefined): number | undefined {
  const subscribe = useCallback(
    (onTick: () => void) => {
      if (at === undefined) return () => undefined
      const timer = setInterval(() => {
        onTick()
        if (Date.now() >= at) clearInterval(timer)
      }, 250)
      return () => {
        clearInterval(timer)
      }
    },
    [at],
  )
  // Read at every render: a clock kept in state is as old as the last countdown when the next one starts.
  return useSyncExternalStore(subscribe, () =>
    at === undefined ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000)),
  )
}
