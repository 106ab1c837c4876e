import { useEffect } from 'react'

const APP_NAME = 'Vitrine'

const listeners = new Set<(name: string) => void>()

/**
 * Names the page in tabs, history and for screen readers, the specific part first. An undefined part is not known
 * yet; until it is, the screen has not arrived.
 */
export function useDocumentTitle(...parts: readonly (string | undefined)[]) {
  const known = parts.filter((part) => part !== undefined)
  const title = [...known, APP_NAME].join(' – ')
  const name = known.length === parts.length ? known.join(', ') : undefined
  useEffect(() => {
    document.title = title
    if (name === undefined) return
    for (const listener of listeners) listener(name)
  }, [title, name])
}

/** Tells the name of a screen as soon as it is there and known. */
export function onScreenNamed(listener: (name: string) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
