import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'

import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './Screen.module.css'

interface ScreenProps {
  of: ReactNode
}

/** Holds one screen: quiet while its code loads, and a sentence instead of a blank page when it breaks. */
export function Screen({ of }: ScreenProps) {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary key={screenOf(pathname)}>
      <Suspense fallback={<div className={styles.loading} />}>{of}</Suspense>
    </ErrorBoundary>
  )
}

/** Opening a picture changes the address but not the screen, which must not be mounted anew. */
function screenOf(pathname: string): string {
  return pathname.replace(/(\/images)\/.*$/, '$1')
}
