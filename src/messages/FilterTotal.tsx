import { formatCount } from '#lib/formatNumber.ts'

import styles from './FilterTotal.module.css'

interface FilterTotalProps {
  /** Undefined until it is known. */
  total: number | undefined
}

/** How much the filter leaves. */
export function FilterTotal({ total }: FilterTotalProps) {
  return (
    <span className={styles.total}>
      {total !== undefined && (
        <>
          <b>{formatCount(total)}</b> {total === 1 ? 'message' : 'messages'}
        </>
      )}
    </span>
  )
}
