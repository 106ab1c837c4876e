import { Icon, type IconName } from '#ui/Icon.tsx'

import styles from './OfferPill.module.css'

interface OfferPillProps {
  icon: IconName
  /** Undefined while there is nothing to offer. */
  words: string | undefined
  onTake: () => void
}

/** An offer, not an event: nothing moves until it is taken. */
export function OfferPill({ icon, words, onTake }: OfferPillProps) {
  return (
    <div role="status">
      {words !== undefined && (
        <button type="button" className={styles.pill} onClick={onTake}>
          <Icon name={icon} size="sm" />
          {words}
        </button>
      )}
    </div>
  )
}
