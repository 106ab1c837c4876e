import { useCallback, useState } from 'react'

interface ElementSize {
  width: number
  height: number
}

/** The content size of the element that `ref` is attached to; undefined before it is measured. */
export function useElementSize() {
  const [size, setSize] = useState<ElementSize>()

  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const { width, height } = entry.contentRect
      setSize((size) => (size?.width === width && size.height === height ? size : { width, height }))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])

  return { ref, width: size?.width, height: size?.height }
}
