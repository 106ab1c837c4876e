import { Skeleton } from '#ui/Skeleton.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import styles from './FeedSkeleton.module.css'

const LINES = [2, 1, 3, 1, 2, 1, 2]

/** Stands where messages will be, at about their size. */
export function FeedSkeleton() {
  return (
    <div className={styles.skeleton}>
      <VisuallyHidden>Loading messages</VisuallyHidden>
      {LINES.map((lines, row) => (
        <div key={row} className={styles.row}>
          <Skeleton className={styles.avatar} />
          <div>
            <Skeleton className={styles.name} />
            {Array.from({ length: lines }, (_, line) => (
              <Skeleton key={line} className={styles.line} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
