import type { ReactNode } from 'react'

import styles from './ToolbarPlace.module.css'

interface ToolbarPlaceProps {
  /** Stays in sight: what it says explains what is missing on the wall. */
  isSticky: boolean
  children: ReactNode
}

/** Kept free from the start: the tools come on demand, and the wall below must not move when they do. */
export function ToolbarPlace({ isSticky, children }: ToolbarPlaceProps) {
  return (
    <div className={styles.place} data-sticky={isSticky || undefined}>
      {children}
    </div>
  )
}
