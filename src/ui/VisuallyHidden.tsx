import type { ReactNode } from 'react'

import styles from './VisuallyHidden.module.css'

interface VisuallyHiddenProps {
  children: ReactNode
}

/** For assistive technology only. */
export function VisuallyHidden({ children }: VisuallyHiddenProps) {
  return <span className={styles.hidden}>{children}</span>
}
