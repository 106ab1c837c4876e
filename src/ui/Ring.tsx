import type { CSSProperties } from 'react'

import styles from './Ring.module.css'

interface RingProps {
  /** 0 to 1; it turns when nobody knows. */
  progress?: number | undefined
  size?: 'sm' | 'lg'
}

/** Beside words that say what it waits for, so assistive technology never hears it. */
export function Ring({ progress, size = 'sm' }: RingProps) {
  return (
    <span
      className={styles.ring}
      data-size={size}
      data-turning={progress === undefined || undefined}
      style={progress === undefined ? undefined : partOf(progress)}
      aria-hidden="true"
    />
  )
}

function partOf(progress: number): CSSProperties & Record<'--part', string> {
  return { '--part': `${String(Math.round(Math.min(1, Math.max(0, progress)) * 100))}%` }
}
