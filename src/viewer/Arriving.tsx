import { Ring } from '#ui/Ring.tsx'

import styles from './Picture.module.css'

interface ArrivingProps {
  receivedBytes: number | undefined
  size: number | undefined
}

/** Shown by CSS only after a moment: most pictures are here before anybody wonders. */
export function Arriving({ receivedBytes, size }: ArrivingProps) {
  const progress =
    receivedBytes !== undefined && size !== undefined && size > 0
      ? Math.min(1, receivedBytes / size)
      : undefined
  return (
    <div className={styles.arriving}>
      <Ring progress={progress} />
      <span>{progress === undefined ? 'Loading' : `Loading ${String(Math.round(progress * 100))} %`}</span>
    </div>
  )
}
