import { lazy } from 'react'

const importGallery = () => import('#gallery/GalleryPage.tsx')
const importMessages = () => import('#messages/MessagesPage.tsx')

export const GalleryPage = lazy(async () => ({ default: (await importGallery()).GalleryPage }))
export const MessagesPage = lazy(async () => ({ default: (await importMessages()).MessagesPage }))

/** While nothing else is going on, so that opening a room waits for its pictures only. */
export function fetchScreensAhead(): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(fetchBoth, 2000)
    return () => {
      clearTimeout(timer)
    }
  }
  const callback = requestIdleCallback(fetchBoth, { timeout: 4000 })
  return () => {
    cancelIdleCallback(callback)
  }
}

function fetchBoth() {
  // A failure here is nobody's business: whoever opens the screen will try again, and say so.
  void Promise.allSettled([importGallery(), importMessages()])
}
