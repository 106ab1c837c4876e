import { useEffect, useState } from 'react'

/** True once a condition has held for `durationMs`, false as soon as it ends: what is over in a blink is not worth saying. */
export function useLasting(condition: boolean, durationMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    if (!condition) return undefined
    const timer = setTimeout(() => {
      setHasLasted(true)
    }, durationMs)
    return () => {
      clearTimeout(timer)
      setHasLasted(false)
    }
  }, [condition, durationMs])
  return condition && hasLasted
}
