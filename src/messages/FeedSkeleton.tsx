import { Skeleton } from '#ui/Skeleton.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import styles from './FeedSkeleton.module.css'

const LINE_IDS = ['a', 'b', 'c']
const LINES = [2, 1, 3, 1, 2, 1, 2].map((lines, row) => ({
  id: `row-${row}`,
  lines: LINE_IDS.slice(0, lines),
}))

interface FeedSkeletonProps {
  /** Read from the top. */
  isInPanel?: boolean
}

/** Stands where messages will be, at about their size. */
export function FeedSkeleton({ isInPanel = false }: FeedSkeletonProps) {
  return (
    <div className={styles.skeleton} data-panel={isInPanel || undefined}>
      <VisuallyHidden>Loading messages</VisuallyHidden>
      {LINES.map(({ id, lines }) => (
        <div key={id} className={styles.row}>
          <Skeleton className={styles.avatar} />
          <div>
            <Skeleton className={styles.name} />
            {lines.map((line) => (
              <Skeleton key={line} className={styles.line} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
