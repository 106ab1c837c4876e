import styles from './Wordmark.module.css'

interface WordmarkProps {
  size?: 'normal' | 'large'
}

/** The name beside a glass case with one print in it; only the edges of the glass have a colour. */
export function Wordmark({ size = 'normal' }: WordmarkProps) {
  return (
    <span className={styles.wordmark} data-size={size}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path className={styles.inside} d="M4.5 10.5 11 4.5h16.5v17L21 27.5H4.5z" />
        <path className={styles.print} d="M9 15.5h7.5v7H9z" />
        <path className={styles.glass} d="M21 10.5 27.5 4.5v17L21 27.5z" />
        <path className={styles.edges} d="M4.5 10.5 11 4.5h16.5v17L21 27.5H4.5zh16.5v17M21 10.5l6.5-6" />
        <path className={styles.glint} d="m23.25 15.5 2-1.85M23.25 19l2-1.85" />
      </svg>
      Vitrine
    </span>
  )
}
