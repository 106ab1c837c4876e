import { type RefObject, useEffect, useState } from 'react'

/** Full screen for one element; `toggle` is undefined where the browser or the host page does not allow it. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [isFull, setIsFull] = useState(false)
  useEffect(() => {
    const read = () => {
      setIsFull(document.fullscreenElement !== null)
    }
    document.addEventListener('fullscreenchange', read)
    return () => {
      document.removeEventListener('fullscreenchange', read)
    }
  }, [])
  async function toggle() {
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await element.current?.requestFullscreen()
    } catch {
      // Refused by the browser: the picture stays as large as it was.
    }
  }
  return { isFull, toggle: document.fullscreenEnabled ? toggle : undefined }
}
