import { useEffect, useState } from 'react'

const LINGER_MS = 1500

/** While the page scrolls, and a moment longer. */
export function useIsScrolling(): boolean {
  const [isScrolling, setIsScrolling] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function onScroll() {
      setIsScrolling(true)
      clearTimeout(timer)
      timer = setTimeout(() => {
        setIsScrolling(false)
      }, LINGER_MS)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', onScroll)
    }
  }, [])
  return isScrolling
}
