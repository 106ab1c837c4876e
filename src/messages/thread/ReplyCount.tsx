import { formatCount } from '#lib/formatNumber.ts'

import styles from './ReplyCount.module.css'

interface ReplyCountProps {
  /** Undefined until it is known. */
  count: number | undefined
}

/** Between what a thread began with and its replies. */
export function ReplyCount({ count }: ReplyCountProps) {
  return <p className={styles.count}>{count !== undefined && replyWords(count)}</p>
}

export function replyWords(count: number): string {
  if (count === 0) return 'No replies'
  return count === 1 ? '1 reply' : `${formatCount(count)} replies`
}
