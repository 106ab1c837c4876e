import { useIsRowPicked } from './MessageSelection.ts'

import styles from './RowCheck.module.css'

interface RowCheckProps {
  /** Of the messages in the row. */
  ids: readonly string[]
  /** What is selected. */
  label: string
}

/** In the place of the face while somebody selects; the list listens to clicks. */
export function RowCheck({ ids, label }: RowCheckProps) {
  const isPicked = useIsRowPicked(ids)
  if (isPicked === undefined) return null
  return (
    <span className={styles.check} data-picked={isPicked || undefined}>
      <input
        type="checkbox"
        data-pick=""
        aria-label={`Select ${label}`}
        checked={isPicked}
        onChange={listListens}
      />
    </span>
  )
}

function listListens() {
  // React wants a handler; the click is taken where all clicks on rows are.
}
