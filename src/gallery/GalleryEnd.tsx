import { formatCount } from '#lib/formatNumber.ts'

import styles from './GalleryEnd.module.css'
import { describeUnsent } from './describeUnsent.ts'

interface GalleryEndProps {
  total: number
  unsentCount: number
}

/** Below the last row: that this is all. */
export function GalleryEnd({ total, unsentCount }: GalleryEndProps) {
  return (
    <div className={styles.end}>
      <p>
        {total === 1 ? 'The only image in this room.' : `That is all of them: ${formatCount(total)} images.`}{' '}
        {describeUnsent(unsentCount)}
      </p>
    </div>
  )
}
