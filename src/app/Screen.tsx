import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'

import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './Screen.module.css'
import { screenOf } from './screenOf.ts'

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
