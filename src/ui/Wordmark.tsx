import styles from './Wordmark.module.css'

interface WordmarkProps {
  size?: 'normal' | 'large'
}

/** The name beside a glass case with one print in it; only the edges of the glass have a colour. */
export function Wordmark({ size = 'normal' }: WordmarkProps) {
  return (
    <span className={styles.wordmark} data-size={size}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path className={styles.inside} d="M3.5 10 10 3.5h18.5V22L22 28.5H3.5z" />
        <path className={styles.print} d="M7.5 14h10.5v10.5H7.5z" />
        <path className={styles.picture} d="m7.5 22 3.25-3.5 2.5 2.5 1.75-1.75 3 3v2.25H7.5z" />
        <path className={styles.glass} d="M22 10 28.5 3.5V22L22 28.5z" />
        <path className={styles.edges} d="M3.5 10 10 3.5h18.5V22L22 28.5H3.5zH22v18.5M22 10l6.5-6.5" />
      </svg>
      Vitrine
    </span>
  )
}
