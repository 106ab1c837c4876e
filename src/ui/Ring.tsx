import styles from './Ring.module.css'

interface RingProps {
  /** From 0 to 1; without it the ring turns. */
  progress?: number | undefined
}

/** A small ring that turns while something loads, or shows how much is done or left. */
export function Ring({ progress }: RingProps) {
  const part = progress === undefined ? 70 : Math.round(Math.min(1, Math.max(0, progress)) * 100)
  return (
    <svg
      className={styles.ring}
      data-turning={progress === undefined || undefined}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.5" />
      <circle cx="8" cy="8" r="6.5" pathLength="100" strokeDasharray={`${String(part)} 100`} />
    </svg>
  )
}
