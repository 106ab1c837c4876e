import { useLayoutEffect, useState } from 'react'

import type { Size } from './zoom.ts'

const UNKNOWN: Size = { width: 0, height: 0 }

/** Measured before the first paint, so that no frame is without its picture; then whenever it changes. */
export function useStageSize(element: HTMLElement | null): Size {
  const [size, setSize] = useState(UNKNOWN)
  useLayoutEffect(() => {
    if (element === null) return undefined
    function measure() {
      if (element === null) return
      const { clientWidth: width, clientHeight: height } = element
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return size
}
