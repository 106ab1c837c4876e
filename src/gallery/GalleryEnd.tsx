import { formatCount } from '#lib/formatNumber.ts'
import { Button } from '#ui/Button.tsx'

import styles from './GalleryEnd.module.css'

interface GalleryEndProps {
  shown: number
  total: number
  isEnd: boolean
  /** Loading more failed: what is on screen stays, and the way on is here. */
  retry: (() => void) | undefined
}

/** What stands below the last row: that more comes, that it did not, or that this is all. */
export function GalleryEnd({ shown, total, isEnd, retry }: GalleryEndProps) {
  if (retry !== undefined) {
    return (
      <div className={styles.end} role="status">
        <p>The next images did not arrive.</p>
        <Button variant="quiet" icon="retry" onClick={retry}>
          Try again
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.end}>
      <p>
        {isEnd
          ? total === 1
            ? 'The only image in this room.'
            : `That is all of them: ${formatCount(total)} images.`
          : `${formatCount(shown)} of ${formatCount(total)} images are listed; more come as you scroll.`}
      </p>
    </div>
  )
}
