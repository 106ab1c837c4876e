import type { ReactNode } from 'react'

import styles from './ToolbarPlace.module.css'

interface ToolbarPlaceProps {
  children: ReactNode
}

/** Kept free from the start: the tools come on demand, and the wall below must not move when they do. */
export function ToolbarPlace({ children }: ToolbarPlaceProps) {
  return <div className={styles.place}>{children}</div>
}
