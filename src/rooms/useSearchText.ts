import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'react-router'

/** The state of a navigation to the rooms that wants to type at once. */
export const SEARCHING = 'searching'

// Browsers allow about a hundred changes of the address in half a minute.
const SETTLED_AFTER_MS = 300

/** What is searched for, kept in the address once the typing rests, so that Back finds it again. */
export function useSearchText() {
  const [params, setParams] = useSearchParams()
  const [text, setText] = useState(() => params.get('search') ?? '')
  const keep = useEffectEvent((search: string) => {
    if ((params.get('search') ?? '') === search) return
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        if (search === '') next.delete('search')
        else next.set('search', search)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      keep(text.trim())
    }, SETTLED_AFTER_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return [text, setText] as const
}
