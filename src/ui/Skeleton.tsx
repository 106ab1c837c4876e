import type { CSSProperties } from 'react'

import styles from './Skeleton.module.css'

interface SkeletonProps {
  /** Gives it the size of what it stands for. */
  className?: string | undefined
  style?: CSSProperties | undefined
}

/** Holds the place of something that is on its way, in its final size. */
export function Skeleton({ className, style }: SkeletonProps) {
  return (
    <span
      className={[styles.skeleton, className].filter(Boolean).join(' ')}
      style={style}
      aria-hidden="true"
    />
  )
}
