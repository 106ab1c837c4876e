import { useCallback, useEffect, useState } from 'react'

const STAYS_MS = 4000

/** One short sentence about what was just done; it goes by itself. */
export function useSaying() {
  const [saying, setSaying] = useState({ text: '' })
  useEffect(() => {
    if (saying.text === '') return undefined
    const timer = setTimeout(() => {
      setSaying({ text: '' })
    }, STAYS_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [saying])
  // A new object each time, so that saying the same again starts its time again.
  const say = useCallback((text: string) => {
    setSaying({ text })
  }, [])
  return [saying.text, say] as const
}
