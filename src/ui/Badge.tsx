import styles from './Badge.module.css'

/** A small number on a control, such as how many filters are on. */
export function Badge({ count }: { count: number }) {
  return <span className={styles.badge}>{count}</span>
}
