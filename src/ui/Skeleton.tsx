import styles from './Skeleton.module.css'

interface SkeletonProps {
  /** Gives it the final size of what it stands for. */
  className?: string | undefined
}

export function Skeleton({ className }: SkeletonProps) {
  return <span className={[styles.skeleton, className].filter(Boolean).join(' ')} aria-hidden="true" />
}
