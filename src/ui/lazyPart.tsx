import { type ComponentType, useEffect, useState } from 'react'

import { useToast } from './ToastContext.ts'

interface LazyPartOptions {
  /** Somebody has asked for it and is waiting, so that its absence must be said. */
  isAsked?: boolean
}

/**
 * A part of a screen whose code comes when it is first rendered. Where that does not arrive, what is on screen stays,
 * unlike with `lazy`, and it is fetched again when the network is back.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isAsked = false }: LazyPartOptions = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined

  return function LazyPart(props: Props) {
    const [Part, setPart] = useState(() => loaded)
    const toast = useToast()

    useEffect(() => {
      if (Part !== undefined) return undefined
      const leaving = new AbortController()
      const { signal } = leaving
      async function fetchPart() {
        try {
          loaded = await load()
          if (!signal.aborted) setPart(() => loaded)
        } catch {
          if (isAsked && !signal.aborted) toast('This did not arrive. It comes once the network is back')
        }
      }
      void fetchPart()
      window.addEventListener('online', () => void fetchPart(), { signal })
      return () => {
        leaving.abort()
      }
    }, [Part, toast])

    return Part === undefined ? null : <Part {...props} />
  }
}
