import { Skeleton } from '#ui/Skeleton.tsx'

import styles from './Gallery.module.css'
import { SkeletonRows } from './SkeletonRows.tsx'
import { useWallGeometry } from './useWallGeometry.ts'

/** The wall before anything is known of it, in the sizes it will have. */
export function GallerySkeleton() {
  const { ref, measured } = useWallGeometry()
  return (
    <div aria-hidden="true" className={styles.gallery} data-timeline>
      <div ref={ref} className={styles.wall}>
        {measured &&
          [2, 3].map((rows) => (
            <div key={rows}>
              <div className={styles.skeletonHeading} style={{ blockSize: measured.geometry.headingHeight }}>
                <Skeleton className={styles.skeletonTitle} />
                <Skeleton className={styles.skeletonText} />
              </div>
              <SkeletonRows count={rows} geometry={measured.geometry} />
            </div>
          ))}
      </div>
    </div>
  )
}
