import { lazy } from 'react'

const importSignIn = () => import('#session/SignInPage.tsx')
const importRooms = () => import('./RoomsScreen.tsx')
const importGallery = () => import('#gallery/GalleryPage.tsx')
const importMessages = () => import('#messages/MessagesPage.tsx')

export const SignInPage = lazy(async () => ({ default: (await importSignIn()).SignInPage }))
export const RoomsScreen = lazy(async () => ({ default: (await importRooms()).RoomsScreen }))
export const GalleryPage = lazy(async () => ({ default: (await importGallery()).GalleryPage }))
export const MessagesPage = lazy(async () => ({ default: (await importMessages()).MessagesPage }))

/** While nothing else is going on, such as somebody typing a password: then opening a room waits for its pictures only. */
export function fetchScreensAhead(): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(fetchAll, 2000)
    return () => {
      clearTimeout(timer)
    }
  }
  const callback = requestIdleCallback(fetchAll, { timeout: 4000 })
  return () => {
    cancelIdleCallback(callback)
  }
}

function fetchAll() {
  // A failure here is nobody's business: whoever opens the screen will try again, and say so.
  void Promise.allSettled([importRooms(), importGallery(), importMessages()])
}
