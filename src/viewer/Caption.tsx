import { formatDay, formatTime } from '#lib/formatDate.ts'

import styles from './Caption.module.css'
import type { Slide } from './Slide.ts'

/** What hangs beside a picture in a museum. Without a message, the file name takes its place. */
export function Caption({ slide: { caption, name, author, takenAt } }: { slide: Slide }) {
  const facts = [author, takenAt !== undefined && `${formatDay(takenAt)}, ${formatTime(takenAt)}`]
    .filter(Boolean)
    .join(', ')
  return (
    <div className={styles.caption}>
      {caption === undefined ? (
        <p className={styles.name} dir="auto">
          {name}
        </p>
      ) : (
        <p className={styles.said} dir="auto" title={caption}>
          {caption}
        </p>
      )}
      <p className={styles.facts}>{facts}</p>
    </div>
  )
}
