import { useCallback, useState } from 'react'

/** The content size in px of the element that `ref` is attached to; undefined before it is measured. */
export function useElementSize() {
  const [size, setSize] = useState<{ width: number; height: number }>()

  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const { width, height } = entry.contentRect
      setSize({ width, height })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])

  return { ref, width: size?.width, height: size?.height }
}
