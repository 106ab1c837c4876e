import { type RefCallback, useCallback, useEffect, useState } from 'react'

/**
 * Something that is shown as it is once it is known, and as something else until then. What becomes known only later
 * takes its place where nobody looks: another height would move what is read.
 */
export function useLater<Value>(
  know: () => Value | undefined,
  load: () => Promise<unknown>,
): readonly [value: Value | undefined, place: RefCallback<Element>] {
  const [value, setValue] = useState<{ known: Value } | undefined>(() => box(know()))
  const [element, setElement] = useState<Element | null>(null)
  const place = useCallback((mounted: Element | null) => setElement(mounted), [])
  const isKnown = value !== undefined

  useEffect(() => {
    if (isKnown || element === null) return undefined
    const leaving = new AbortController()
    const observer = new IntersectionObserver((entries) => {
      const later = box(know())
      if (entries.at(-1)?.isIntersecting === false && later !== undefined) setValue(later)
    })
    async function wait(seen: Element) {
      await load().catch(() => undefined)
      if (!leaving.signal.aborted) observer.observe(seen)
    }
    void wait(element)
    return () => {
      leaving.abort()
      observer.disconnect()
    }
  }, [element, isKnown, know, load])

  return [value?.known, place]
}

/** A function in a state would be called. */
function box<Value>(known: Value | undefined): { known: Value } | undefined {
  return known === undefined ? undefined : { known }
}
