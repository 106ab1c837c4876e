import { formatCount } from '#lib/formatNumber.ts'
import { Icon } from '#ui/Icon.tsx'

import styles from './NewImagesPill.module.css'

interface NewImagesPillProps {
  count: number
  onTake: () => void
}

/** An offer, not an event: nothing moves until it is taken. */
export function NewImagesPill({ count, onTake }: NewImagesPillProps) {
  return (
    <div role="status">
      {count > 0 && (
        <button type="button" className={styles.pill} onClick={onTake}>
          <Icon name="arrow-up" size="sm" />
          {count === 1 ? '1 new image' : `${formatCount(count)} new images`}
        </button>
      )}
    </div>
  )
}
