import { useEffect } from 'react'

const APP_NAME = 'Vitrine'

/** Names the page in tabs, history and for screen readers, the specific part first. */
export function useDocumentTitle(...parts: readonly (string | undefined)[]) {
  const title = [...parts, APP_NAME].filter((part) => part !== undefined).join(' – ')
  useEffect(() => {
    document.title = title
  }, [title])
}
